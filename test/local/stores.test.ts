import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { localServices } from '#local/sdk/services.ts';
import { startInstallation } from '#local/start.ts';
import { createSmallStack, type SmallStack } from './small-stack.ts';

/** A directory as it was after its first, its second and its third run; and one of another installation. */
let stack: SmallStack;
let other: SmallStack;
const at = (...path: string[]): string => join(stack.root, ...path);
const data = (...path: string[]): string => at('data', ...path);

async function run({ root, settings, log }: SmallStack, id: string): Promise<void> {
  const running = await startInstallation(root, settings(), log);
  const call = {
    FunctionName: 'FunctionsRecord1A2B',
    InvocationType: 'RequestResponse' as const,
    Payload: JSON.stringify({ id }),
  };
  await localServices().invoke(call);
  await running.stop();
}

beforeAll(async () => {
  stack = await createSmallStack();
  other = await createSmallStack();
  for (const moment of ['first', 'second', 'third']) {
    await run(stack, moment);
    cpSync(data(), at(moment), { recursive: true });
  }
  await run(other, 'other');
});
afterAll(() => {
  stack.remove();
  other.remove();
});

/** Everything but what each start makes anew. */
const contentOf = (directory: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter(
        (entry) => entry.isFile() && !/^(process\.pid|lock\.mdb|dynamodb\.(pid|sqlite-(shm|wal)))$/.test(entry.name),
      )
      .map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'base64')]),
  );

async function refusal(damage: () => void): Promise<string> {
  rmSync(data(), { recursive: true });
  cpSync(at('third'), data(), { recursive: true });
  damage();
  const before = contentOf(data());
  const said = await startInstallation(stack.root, stack.settings(), stack.log).then(
    async (running) => {
      await running.stop();
      return 'started';
    },
    (error: Error) => error.message,
  );
  if (said !== 'started') expect(contentOf(data())).toEqual(before);
  return said;
}

const remove = (name: string) => (): void => rmSync(data(name), { recursive: true });
const put = (from: string, name: string) => (): void => {
  remove(name)();
  cpSync(join(from, name), data(name), { recursive: true });
};
const write = (name: string, content: string | Buffer) => (): void => writeFileSync(data(name), content);
const cut = (name: string, part: number) => (): void =>
  writeFileSync(data(name), readFileSync(data(name)).subarray(0, Math.floor(statSync(data(name)).size * part)));
const all =
  (...damages: readonly (() => void)[]) =>
  (): void => {
    for (const damage of damages) damage();
  };
const folder = (name: string) => (): void => {
  remove(name)();
  mkdirSync(data(name));
};

it.each<readonly [string, () => void, RegExp]>([
  ['nothing', () => undefined, /^started$/],
  ['the journal', remove('journal'), /^The journal \S+ is missing: restore a backup/],
  ['the journal’s file', write('journal/data.mdb', ''), /^The journal \S+ is missing: restore a backup/],
  ['the table', remove('dynamodb.sqlite'), /^The table \S+ is missing, or empty: restore a backup/],
  ['what stands in the table', write('dynamodb.sqlite', ''), /^The table \S+ is missing, or empty: restore a backup/],
  ['journal and table', all(remove('journal'), remove('dynamodb.sqlite')), /are missing: restore/],
  ['the key file', remove('secrets.json'), /^The key file \S+ is missing, .* write \{\} into it$/],
  ['the key, on purpose', write('secrets.json', '{}'), /^started$/],
  ['the present journal', () => put(at('second'), 'journal')(), /^The journal \S+ is older than The table/],
  ['the present table', () => put(at('first'), 'dynamodb.sqlite')(), /^The table \S+ is older than The journal/],
  ['its own journal', () => put(join(other.root, 'data'), 'journal')(), /are of two installations/],
  ['its own table', () => put(join(other.root, 'data'), 'dynamodb.sqlite')(), /are of two installations/],
  [
    'its own key file',
    () => put(join(other.root, 'data'), 'secrets.json')(),
    /^The key file \S+ is of another installation/,
  ],
  ['its own key', write('secrets.json', '{"/small/signing-key":"another"}'), /^The key file \S+ holds another key/],
  ['a key file that can be read', write('secrets.json', '{"a":'), /^The parameters in \S+ cannot be read: /],
  ['a key file of texts', write('secrets.json', '{"a":1}'), /^The parameters in \S+ cannot be read: /],
  ['half of the journal', cut('journal/data.mdb', 0.5), /^\S+data.mdb is damaged \(.*\): restore a backup/],
  ['half of the table', cut('dynamodb.sqlite', 0.5), /^\S+dynamodb.sqlite is damaged \(it is cut\): restore a backup/],
  [
    'sense in the journal',
    write('journal/data.mdb', 'x'.repeat(20_000)),
    /^\S+data.mdb is damaged \(it is no journal\)/,
  ],
  ['sense in the table', write('dynamodb.sqlite', 'x'.repeat(20_000)), /^\S+sqlite is damaged \(it is no table\)/],
  ['a file as its journal', folder('journal/data.mdb'), /^\S+data.mdb is no file/],
  ['a file as its table', folder('dynamodb.sqlite'), /^\S+sqlite is no file/],
  ['a folder for its journal', all(remove('journal'), write('journal', 'x')), /^\S+data.mdb cannot be read: ENOTDIR/],
])('without %s: says so in one line, and changes nothing', async (_, damage, expected) => {
  const said = await refusal(damage);
  expect(said).toMatch(expected);
  expect(said).not.toContain('\n');
});

it('takes over once what an older version left, which knew no marks', async () => {
  expect(await refusal(() => put(at('third'), 'secrets.json')())).toBe('started');
  const former = { installation: undefined };
  const key = { ...JSON.parse(readFileSync(data('secrets.json'), 'utf8')), ...former };
  writeFileSync(data('secrets.json'), JSON.stringify(key));
  await run(stack, 'again');
  expect(JSON.parse(readFileSync(data('secrets.json'), 'utf8'))).toHaveProperty('installation');
});
