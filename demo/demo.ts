import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Instance, startInstance } from './instance.ts';
import { Network } from './network.ts';
import { workingGroup, workplan } from './stories.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const print = (line = ''): void => void process.stdout.write(`${line}\n`);

async function tellStories({ url }: Instance): Promise<void> {
  const network = new Network(url);
  print('1  A working group on migration data: no consensus, facilitation, a second round, follow-up (times in UTC)\n');
  const first = await workingGroup(network, root, print);
  print('\n2  An extension of the workplan: referral to the Secretary-General and his guidance\n');
  const second = await workplan(network, root, print);
  const mails = [...(await network.mails(first)), ...(await network.mails(second))].length;
  print(`\n${mails} mails were sent. Look at it here:\n`);
  print(`  ${url}/register                what was decided, for everybody`);
  print(`  ${url}/cases/${first}     the first case, once you have signed in`);
  print(`  ${url}/cases/${second}     the second`);
  print(`  ${url}/mailbox                 all mails, with the codes for signing in (try secretariat@example.org)`);
}

async function demo(): Promise<void> {
  const startedAtMs = performance.now();
  const instance = await startInstance(root, join(root, '.data/demo'));
  try {
    await tellStories(instance);
    print(`\nTold in ${((performance.now() - startedAtMs) / 1000).toFixed(1)} s.`);
    if (process.argv.includes('--exit') || !process.stdout.isTTY) return;
    print('It keeps running until Ctrl-C.');
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    });
  } finally {
    await instance.stop();
  }
}

demo().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
