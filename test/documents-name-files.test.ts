import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const documents = ['README.md', 'CONTRIBUTING.md', ...readdirSync('docs').map((name) => `docs/${name}`)].filter(
  (name) => name.endsWith('.md'),
);

/** A path as documents write it, from the root: `workflows/procedure/admit.ts`; with `<name>` or `*` it stands for several. */
const path = /`((?:bench|demo|docs|functions|infra|local|moving|schemas|scripts|test|web|words|workflows)\/[\w./-]+)`/g;

test.each(documents)('%s names no file or folder that is not there', (name) => {
  const named = [...readFileSync(name, 'utf8').matchAll(path)].map(([, found = '']) => found);
  expect(named.filter((found) => !existsSync(found))).toEqual([]);
});

test('each rule that is looked for has one file', () => {
  const [, table = ''] = /## Finding a rule\n([\s\S]*?)\n## /.exec(readFileSync('docs/architecture.md', 'utf8')) ?? [];
  expect([...table.matchAll(path)].length).toBeGreaterThan(12);
});
