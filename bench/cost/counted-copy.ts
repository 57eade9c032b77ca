import { cpSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundlesIn } from '../../scripts/bundles.ts';

/** One run of a function. */
export interface Invocation {
  readonly function: string;
  readonly ms: number;
  /** Length of the body that went out to whoever asked over HTTP. */
  readonly answerBytes: number;
  /** By a schedule, which runs in idle months as well: it alone tells the time in a field of its own. */
  readonly scheduled: boolean;
}

/** Handlers answer as before; what was asked of them is written beside. Nothing in the product counts for this report. */
const wrapper = (name: string, file: string) => `
import { appendFileSync } from 'node:fs';
import { handler as counted } from './counted.mjs';

export const handler = async (event, context) => {
  const startedAtMs = performance.now();
  let answer;
  try {
    answer = await counted(event, context);
    return answer;
  } finally {
    const answerBytes = Buffer.byteLength(String(answer?.body ?? ''));
    const line = { function: ${JSON.stringify(name)}, ms: performance.now() - startedAtMs, answerBytes, scheduled: typeof event?.time === 'string' };
    appendFileSync(${JSON.stringify(file)}, JSON.stringify(line) + '\\n');
  }
};
`;

const copied = [
  'cdk.out',
  '.build/main.mjs',
  '.build/writer.mjs',
  '.build/functions/node_modules',
  'package.json',
  'samples',
];

/** A copy of what is built, whose functions write down each run. */
export function countedCopy(root: string, directory: string) {
  const copy = join(directory, 'counted');
  const file = join(directory, 'invocations');
  mkdirSync(copy);
  for (const name of copied) cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  for (const { name, directory: bundle } of bundlesIn(join(copy, 'cdk.out'))) {
    renameSync(join(bundle, 'index.mjs'), join(bundle, 'counted.mjs'));
    writeFileSync(join(bundle, 'index.mjs'), wrapper(name, file));
  }
  return {
    root: copy,
    reset: () => writeFileSync(file, ''),
    invocations: (): Invocation[] =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Invocation),
  };
}
