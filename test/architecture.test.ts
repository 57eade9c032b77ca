import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const repository = resolve(import.meta.dirname, '..');
const roots = ['schemas', 'workflows', 'functions', 'infra', 'local', 'moving', 'web', 'words', 'scripts', 'test'];

/** The rules that `folder` breaks: `rule: from → to`. */
function violationsIn(folder: string): string[] {
  const program = join(repository, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(repository, '.dependency-cruiser.cjs');
  const args = [program, '--config', config, '--output-type', 'json', ...roots];
  const output = execFileSync(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 28, encoding: 'utf8' });
  const { summary } = JSON.parse(output) as {
    summary: { violations: { rule: { name: string }; from: string; to: string }[] };
  };
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

const word = 'export const word = 1;\n';
const wordFrom = (path: string) => `import { word } from '${path}';\nexport const copy = word;\n`;
const fromNode = "export { readFileSync } from 'node:fs';\n";

/** A small tree: what may be imported, and beside it one file for each way of importing what must not be. */
const harmless = [
  'schemas/a.ts',
  'workflows/x/mails.ts',
  'workflows/y/a.ts',
  'workflows/texts/marked-text.ts',
  'functions/lib/a.ts',
  'functions/lib/use-cases/a.ts',
  'functions/x/a.ts',
  'functions/y/a.ts',
  'web/a.ts',
  'web/style/compile.ts',
  'words/compile/a.ts',
  'local/a.ts',
  'local/clock/a.ts',
  'moving/a.ts',
];
const forbidden: ReadonlyArray<readonly [rule: string, from: string, text: string]> = [
  ['schemas-are-leaf', 'schemas/to-workflow.ts', wordFrom('#workflows/y/a.ts')],
  ['words-know-schemas-alone', 'words/to-workflow.ts', wordFrom('#workflows/y/a.ts')],
  ['words-are-compiled-beforehand', 'functions/lib/to-compiler.ts', "export { word } from '#words/compile/a.ts';\n"],
  ['styles-are-compiled-beforehand', 'functions/lib/to-styles.ts', "export { word } from '#web/style/compile.ts';\n"],
  ['domain-is-pure', 'workflows/x/domain/to-node.ts', fromNode],
  ['domain-is-pure', 'workflows/x/domain/to-mails.ts', wordFrom('../mails.ts')],
  ['network-and-texts-are-pure', 'workflows/network/to-mails.ts', wordFrom('../x/mails.ts')],
  ['rules-read-no-markup', 'workflows/x/domain/to-markup.ts', wordFrom('#workflows/texts/marked-text.ts')],
  ['assignment-is-pure', 'workflows/assignment/to-mails.ts', wordFrom('../x/mails.ts')],
  ['correspondence-is-pure', 'workflows/correspondence/to-mails.ts', wordFrom('../x/mails.ts')],
  ['procedure-is-pure', 'workflows/procedure/to-mails.ts', wordFrom('../x/mails.ts')],
  ['circulation-is-pure', 'workflows/circulation/to-mails.ts', wordFrom('../x/mails.ts')],
  ['books-are-pure', 'workflows/books/to-mails.ts', wordFrom('../x/mails.ts')],
  ['procedure-schemas-are-leaf', 'workflows/x/schemas/to-mails.ts', wordFrom('../mails.ts')],
  [
    'machine-is-flow-only',
    'workflows/x/machine.ts',
    `${wordFrom('#functions/lib/a.ts')}export { App } from 'aws-cdk-lib';\n`,
  ],
  ['machine-is-flow-only', 'workflows/kit/to-schema.ts', wordFrom('#schemas/a.ts')],
  ['no-cross-workflow', 'workflows/x/to-y.ts', wordFrom('../y/a.ts')],
  ['procedures-are-registered', 'functions/lib/to-procedure.ts', wordFrom('#workflows/y/a.ts')],
  ['procedures-load-later', 'workflows/registry.ts', wordFrom('./y/a.ts')],
  ['workflows-know-no-platform', 'workflows/x/to-function.ts', wordFrom('#functions/lib/a.ts')],
  ['sdk-in-one-place', 'functions/lib/to-sdk.ts', "export { SFNClient } from '@aws-sdk/client-sfn';\n"],
  ['handlers-do-not-meet', 'functions/x/to-y.ts', wordFrom('../y/a.ts')],
  ['lib-knows-no-handler', 'functions/lib/to-y.ts', wordFrom('../y/a.ts')],
  ['lib-knows-no-web', 'functions/lib/to-web.ts', wordFrom('#web/a.ts')],
  ['use-cases-on-top', 'functions/lib/http/to-use-case.ts', wordFrom('../use-cases/a.ts')],
  ['no-cdk-reachable-from-lambda', 'functions/x/to-machines.ts', wordFrom('#workflows/machines.ts')],
  ['engine-is-pure', 'local/engine/to-node.ts', fromNode],
  ['engine-is-pure', 'local/engine/to-clock.ts', wordFrom('../clock/a.ts')],
  ['local-reads-not-imports', 'local/to-schema.ts', wordFrom('#schemas/a.ts')],
  ['nobody-imports-local', 'functions/lib/to-local.ts', wordFrom('#local/a.ts')],
  ['nobody-imports-moving', 'functions/lib/to-moving.ts', wordFrom('#moving/a.ts')],
  ['infra-names-no-code', 'infra/to-function.ts', wordFrom('#functions/x/a.ts')],
  ['browser-safe', 'web/elements/to-lib.ts', wordFrom('#functions/lib/a.ts')],
  ['browser-knows-no-node', 'web/elements/to-node.ts', fromNode],
  ['no-circular', 'web/circle.ts', `${wordFrom('./other-half.ts')}${word}`],
  ['no-orphans', 'web/alone.ts', word],
  ['no-dev-deps-in-lambda', 'functions/lib/to-esbuild.ts', "export { build } from 'esbuild';\n"],
  ['not-to-unresolvable', 'web/to-nowhere.ts', wordFrom('./nowhere.ts')],
];

function writeTree(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tawafuq-tree-'));
  for (const name of ['package.json', 'tsconfig.json', 'node_modules']) {
    symlinkSync(join(repository, name), join(folder, name));
  }
  const files = [
    ...harmless.map((path) => [path, word] as const),
    ...forbidden.map(([, path, text]) => [path, text] as const),
    ['workflows/machines.ts', "export { copy as word } from './x/machine.ts';\n"] as const,
    ['web/other-half.ts', `${wordFrom('./circle.ts')}${word}`] as const,
    ['scripts/a.ts', word] as const,
    ['test/a.ts', word] as const,
  ];
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** That the whole tree keeps them is looked at by `npm run check`. */
describe('who may import whom', () => {
  it('has an example of each rule', () => {
    const { forbidden: rules } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
    expect(new Set(forbidden.map(([rule]) => rule))).toEqual(new Set(rules.map(({ name }: { name: string }) => name)));
  });

  describe('in a tree of forbidden imports', () => {
    const folder = writeTree();
    const found = violationsIn(folder).map((violation) => violation.split(' → ')[0]);
    rmSync(folder, { recursive: true });

    it.each(forbidden)('%s catches %s', (rule, from) => {
      expect(found).toContain(`${rule}: ${from}`);
    });

    it('finds nothing in what is harmless', () => {
      expect(found.filter((violation) => harmless.some((path) => violation?.endsWith(`: ${path}`)))).toEqual([]);
    });
  });
});

describe('a file holds one idea', () => {
  const mostLines = 300;

  it(`in no more than ${mostLines} lines`, () => {
    const paths = [...roots, 'bench', 'demo'].flatMap((root) =>
      readdirSync(join(repository, root), { recursive: true, encoding: 'utf8' }).map((path) => join(root, path)),
    );
    const lengths = paths
      .filter((path) => /\.(ts|tsx|mjs)$/.test(path))
      .map((path) => ({ path, lines: readFileSync(join(repository, path), 'utf8').split('\n').length - 1 }));
    expect(lengths.length).toBeGreaterThan(500);
    expect(lengths.filter(({ lines }) => lines > mostLines)).toEqual([]);
  });
});
