import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
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

const checks = [
  'check:lint',
  'check:types',
  'check:architecture',
  'check:unused',
  'check:generated',
  'check:cost',
  'check:bundles',
];
const concerned = [
  `workflows/${id}`,
  'words',
  'test/words',
  'test/infra',
  'test/forms',
  'test/access',
  'functions/web',
];

const folder = mkdtempSync(join(tmpdir(), 'tawafuq-scaffold-'));
const copy = join(folder, 'copy');
const minutes = (count: number) => count * 60_000;

try {
  makeCopy();
  await run('npm', ['run', '--silent', 'new-procedure', '--', id], minutes(5));
  assertNothingElseChanged();
  await run('npx', ['tsx', 'test/scaffold/drive-case.ts', id], minutes(5));
  if (process.env['FULL'] === '1') await run('npm', ['run', 'verify'], minutes(90));
  else {
    for (const check of checks) await run('npm', ['run', '--silent', check], minutes(10));
    await run('npx', ['vitest', 'run', ...concerned], minutes(20));
  }
  process.stdout.write(`A new procedure works, and touches nothing but its folder and the registries.\n`);
} finally {
  spawnSync('git', ['worktree', 'remove', '--force', copy], { cwd: root, stdio: 'ignore' });
  rmSync(folder, { recursive: true, force: true });
}

/** As the working tree stands, what is not yet committed too; the packages are the same files. */
function makeCopy(): void {
  git(['worktree', 'add', '--detach', copy, commitOfWorkingTree()], root);
  const packages = join(root, 'node_modules');
  const linked = spawnSync('cp', ['-al', packages, join(copy, 'node_modules')]).status === 0;
  if (!linked) spawnSync('cp', ['-a', packages, copy], { stdio: 'inherit' });
}

/** `git stash create` fails without a word where a file was written again and nothing changed: `git status` looks at the contents. */
function commitOfWorkingTree(): string {
  const isChanged = git(['status', '--porcelain', '--untracked-files=no'], root) !== '';
  return isChanged ? git(['stash', 'create'], root).trim() : 'HEAD';
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

/** In a group of its own, so that nothing that it started stays behind. @throws Error when it fails, or is not done in time */
async function run(command: string, args: readonly string[], timeoutMs: number): Promise<void> {
  const line = [command, ...args].join(' ');
  process.stdout.write(`\n> ${line}\n`);
  const { FULL, ...env } = process.env;
  const child = spawn(command, args, { cwd: copy, env, stdio: ['ignore', 1, 2], detached: true });
  const stop = () => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL');
  const timer = setTimeout(stop, timeoutMs);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  clearTimeout(timer);
  for (const each of ['SIGINT', 'SIGTERM']) process.off(each, stop);
  if (code !== 0) throw new Error(`\`${line}\` ended with ${code ?? signal}`);
}
