import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
// @ts-expect-error a plain script, which has no declaration
import { build } from '../scripts/build.mjs';
import { conceptNote } from './concept-note/play.ts';
import { decision } from './decision/play.ts';
import { type Instance, startInstance } from './instance.ts';
import { mail } from './mail/play.ts';
import { Network } from './network.ts';
import type { Play } from './play.ts';

const plays: Readonly<Record<string, Play>> = { decision, 'concept-note': conceptNote, mail };
const usage = `npm run demo -- ${Object.keys(plays).join(' | ')} [--exit | --keep]`;

const root = fileURLToPath(new URL('..', import.meta.url));
const print = (line = ''): void => void process.stdout.write(`${line}\n`);

/** @throws Error that says what may be asked for */
function playOf(asked: readonly string[]): Play {
  const [name = 'decision', ...more] = asked.filter((each) => each !== '--exit' && each !== '--keep');
  const play = Object.hasOwn(plays, name) ? plays[name] : undefined;
  if (play === undefined) throw new Error(`There is no demo '${name}': ${usage}`);
  if (more.length > 0) throw new Error(`One demo at a time, not '${more.join(' ')}' as well: ${usage}`);
  return play;
}

/** Where nobody looks on, as when what it prints goes into a file, it runs on only when asked to. */
const keepsRunning = (asked: readonly string[]): boolean =>
  !asked.includes('--exit') && (asked.includes('--keep') || process.stdout.isTTY);

async function tellStories(play: Play, { url, mailPort }: Instance): Promise<void> {
  const network = new Network(url);
  const caseIds = await play.tell({ network, mailPort, root, print });
  const mails = await Promise.all(caseIds.map((caseId) => network.mails(caseId)));
  print(`\n${mails.flat().length} mails were sent. Look at it here; each link signs in the person it names, once:\n`);
  for (const [path, shows, as] of play.look(caseIds)) {
    print(`  ${shows}\n    ${as === undefined ? `${url}${path}` : await network.linkFor(`${as}@example.org`, path)}`);
  }
  print(`  all mails, with the codes for signing in as anybody else\n    ${url}/mailbox`);
  print('\nThe bar at the end of each page moves time: an hour, a day, a week, or to the next deadline.');
}

async function demo(): Promise<void> {
  const asked = process.argv.slice(2);
  const play = playOf(asked);
  print(
    `${play.about}\nIt is played on this machine, by a clock that is moved, as people would: through the interface and by mail. Then you look at it.\n`,
  );
  await build((line: string) => process.stderr.write(`${line}\n`));
  const startedAtMs = performance.now();
  const instance = await startInstance(root, join(root, '.data/demo'));
  try {
    await tellStories(play, instance);
    print(`\nTold in ${((performance.now() - startedAtMs) / 1000).toFixed(1)} s.`);
    if (!keepsRunning(asked)) {
      print('It ends here, and its links with it; with --keep it runs until it is stopped.');
      return;
    }
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
