import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Whether a new procedure is a folder and its lines in the registries, and works: in a copy of this repository, which is
 * removed again. `FULL=1` runs all of `npm run verify` there; without, the checks and the tests that look at procedures.
 */
const root = resolve(import.meta.dirname, '../..');
const id = 'field-visit';

/** Generated from the registries, so that a procedure shows there too. */
const generated = ['docs/architecture.md', 'docs/cost.md', 'docs/data-model.md', 'functions/api/openapi.json'];
const registries = ['workflows/machines.ts', 'workflows/mails.ts', 'workflows/registry.ts'];

const checks = ['check:lint', 'check:types', 'check:architecture', 'check:unused', 'check:generated', 'check:bundles'];
const concerned = [`workflows/${id}`, 'words', 'test/words', 'test/infra/machine', 'test/forms', 'test/access'];

const folder = mkdtempSync(join(tmpdir(), 'tawafuq-scaffold-'));
const copy = join(folder, 'copy');
const minutes = (count: number) => count * 60_000;

try {
  makeCopy();
  run('npm', ['run', '--silent', 'new-procedure', '--', id], minutes(5));
  assertNothingElseChanged();
  run('npx', ['tsx', 'test/scaffold/drive-case.ts', id], minutes(5));
  if (process.env['FULL'] === '1') run('npm', ['run', 'verify'], minutes(90));
  else {
    for (const check of checks) run('npm', ['run', '--silent', check], minutes(10));
    run('npx', ['vitest', 'run', ...concerned], minutes(20));
  }
  process.stdout.write(`A new procedure works, and touches nothing but its folder and the registries.\n`);
} finally {
  spawnSync('git', ['worktree', 'remove', '--force', copy], { cwd: root, stdio: 'ignore' });
  rmSync(folder, { recursive: true, force: true });
}

/** As the working tree stands, what is not yet committed too; the packages are the same files. */
function makeCopy(): void {
  const changed = git(['stash', 'create'], root).trim();
  git(['worktree', 'add', '--detach', copy, changed === '' ? 'HEAD' : changed], root);
  const packages = join(root, 'node_modules');
  const linked = spawnSync('cp', ['-al', packages, join(copy, 'node_modules')]).status === 0;
  if (!linked) spawnSync('cp', ['-a', packages, copy], { stdio: 'inherit' });
}

function assertNothingElseChanged(): void {
  const paths = git(['status', '--porcelain'], copy)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.slice(3));
  const expected = [`workflows/${id}/`, ...registries];
  const unexpected = paths.filter((path) => !expected.includes(path) && !generated.includes(path));
  const missing = expected.filter((path) => !paths.includes(path));
  if (unexpected.length + missing.length > 0)
    throw new Error(`A new procedure changed ${unexpected.join(', ')}; it left out ${missing.join(', ')}`);
}

function git(args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** @throws Error when it fails, or is not done in time */
function run(command: string, args: readonly string[], timeout: number): void {
  process.stdout.write(`\n> ${[command, ...args].join(' ')}\n`);
  const { FULL, ...env } = process.env;
  const { status, error } = spawnSync(command, args, { cwd: copy, env, stdio: ['ignore', 1, 2], timeout });
  if (status !== 0) throw new Error(`\`${[command, ...args].join(' ')}\` failed ${error?.message ?? `with ${status}`}`);
}
