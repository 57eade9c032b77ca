import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

/**
 * What every procedure runs on names none of them: it asks the registries. Only words speak of one (catalogues, the
 * document of the interface, which is generated from the registries), and comments, which cite the seeds.
 */
const platform = ['functions', 'web', 'infra', 'local', 'moving', 'schemas'];

/** The mailbox of the Network for decisions is an address of the outside interface. */
const mailbox = /decisions@/g;

const files = platform.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => /\.(tsx?|mjs|css)$/.test(path)),
);

/** The tokens of a source, its comments left out. */
function codeOf(path: string): string {
  const text = readFileSync(path, 'utf8');
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false);
  const printer = ts.createPrinter({ removeComments: true });
  return printer.printFile(source);
}

const namesOne = (code: string): boolean => /decision|concept-?note/i.test(code.replaceAll(mailbox, ''));

it('the platform knows no procedure by name', () => {
  expect(files.length).toBeGreaterThan(500);
  const suspect = files.filter((path) => namesOne(readFileSync(path, 'utf8')));
  expect(suspect.filter((path) => namesOne(codeOf(path)))).toEqual([]);
});

it('a name is found in code, and not in a comment', () => {
  expect(namesOne("const id = 'decision';")).toBe(true);
  expect(namesOne("import { conceptNote } from './concept-note/index.ts';")).toBe(true);
  expect(namesOne("const mail = 'decisions@example.org';")).toBe(false);
  expect(namesOne(codeOf('test/platform-knows-no-procedure.test.ts'))).toBe(true);
});
