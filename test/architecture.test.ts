import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const repository = resolve(import.meta.dirname, '..');
const roots = ['schemas', 'workflows', 'functions', 'infra', 'local', 'web', 'scripts', 'test'];

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

/** A small tree beside the real packages, with these files only. */
function treeOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'tawafuq-tree-'));
  for (const root of roots) mkdirSync(join(folder, root));
  for (const name of ['package.json', 'tsconfig.json', 'node_modules']) {
    symlinkSync(join(repository, name), join(folder, name));
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

describe('who may import whom', () => {
  it('holds in the whole tree', () => {
    expect(violationsIn(repository)).toEqual([]);
  }, 60_000);

  const plain = 'export const word = 1;\n';
  const importing = (path: string) => `import { word } from '${path}';\nexport const copy = word;\n`;
  const forbidden: ReadonlyArray<readonly [rule: string, files: Readonly<Record<string, string>>]> = [
    ['schemas-are-leaf', { 'schemas/a.ts': importing('#workflows/b.ts'), 'workflows/b.ts': plain }],
    [
      'domain-is-pure',
      { 'workflows/x/domain/a.ts': "import { readFileSync } from 'node:fs';\nexport { readFileSync };\n" },
    ],
    ['domain-is-pure', { 'workflows/x/domain/a.ts': importing('../mails.ts'), 'workflows/x/mails.ts': plain }],
    ['network-is-pure', { 'workflows/network/a.ts': importing('../x/mails.ts'), 'workflows/x/mails.ts': plain }],
    [
      'machine-is-flow-only',
      { 'workflows/x/machine.ts': importing('#functions/lib/b.ts'), 'functions/lib/b.ts': plain },
    ],
    ['machine-is-flow-only', { 'workflows/kit/a.ts': importing('#schemas/b.ts'), 'schemas/b.ts': plain }],
    ['no-cross-workflow', { 'workflows/x/a.ts': importing('../y/b.ts'), 'workflows/y/b.ts': plain }],
    [
      'workflows-know-no-platform',
      { 'workflows/x/a.ts': importing('#functions/lib/b.ts'), 'functions/lib/b.ts': plain },
    ],
    ['sdk-in-one-place', { 'functions/lib/a.ts': "export { SFNClient } from '@aws-sdk/client-sfn';\n" }],
    ['handlers-do-not-meet', { 'functions/x/a.ts': importing('../y/b.ts'), 'functions/y/b.ts': plain }],
    ['lib-knows-no-handler', { 'functions/lib/a.ts': importing('../y/b.ts'), 'functions/y/b.ts': plain }],
    [
      'no-cdk-reachable-from-lambda',
      {
        'functions/x/handler.ts': importing('#workflows/machines.ts'),
        'workflows/machines.ts': "export { word } from './x/machine.ts';\n",
        'workflows/x/machine.ts': `import { App } from 'aws-cdk-lib';\nexport const word = App;\n`,
      },
    ],
    ['engine-is-pure', { 'local/engine/a.ts': "import { readFileSync } from 'node:fs';\nexport { readFileSync };\n" }],
    ['engine-is-pure', { 'local/engine/a.ts': importing('../clock/b.ts'), 'local/clock/b.ts': plain }],
    ['local-reads-not-imports', { 'local/a.ts': importing('#schemas/b.ts'), 'schemas/b.ts': plain }],
    ['nobody-imports-local', { 'functions/lib/a.ts': importing('#local/b.ts'), 'local/b.ts': plain }],
    ['infra-names-no-code', { 'infra/a.ts': importing('#functions/x/handler.ts'), 'functions/x/handler.ts': plain }],
    ['browser-safe', { 'web/a.element.ts': importing('#functions/lib/b.ts'), 'functions/lib/b.ts': plain }],
    [
      'browser-knows-no-node',
      { 'web/a.element.ts': "import { readFileSync } from 'node:fs';\nexport { readFileSync };\n" },
    ],
    ['no-circular', { 'web/a.ts': importing('./b.ts') + plain, 'web/b.ts': importing('./a.ts') + plain }],
    ['no-orphans', { 'web/a.ts': plain }],
    ['no-dev-deps-in-lambda', { 'functions/lib/a.ts': "export { build } from 'esbuild';\n" }],
    ['not-to-unresolvable', { 'web/a.ts': importing('./nowhere.ts') }],
  ];

  it('has an example of each rule', () => {
    const { forbidden: rules } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
    expect(new Set(forbidden.map(([rule]) => rule))).toEqual(new Set(rules.map(({ name }: { name: string }) => name)));
  });

  it.each(forbidden)(
    '%s',
    (rule, files) => {
      const folder = treeOf(files);
      try {
        expect(violationsIn(folder).map((violation) => violation.split(':')[0])).toContain(rule);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    30_000,
  );
});
