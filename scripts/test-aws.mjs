// `npm run test:aws`: the stacks on an emulator of AWS (docs/emulator.md). Ends with `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const version = '1.5.33';
const root = fileURLToPath(new URL('..', import.meta.url));
const environment = join(root, '.cache/ministack');
const python = join(environment, 'bin/python');
const assembly = join(root, '.cache/assembly');

const missing = prepareEmulator();
if (missing === undefined) {
  await build((line) => process.stderr.write(`${line}\n`));
  synthesize();
  run(process.execPath, ['scripts/run-tests.mjs', '--config', 'vitest.aws.config.ts', ...process.argv.slice(2)], {
    EMULATOR_PYTHON: python,
    EMULATOR_ASSEMBLY: assembly,
  });
} else {
  console.log(`Not run: ${missing}`);
  console.log('0 passed, 0 failed');
}

/** @returns what it lacks, if it cannot be had */
function prepareEmulator() {
  if (installedVersion() === version) return undefined;
  mkdirSync(join(root, '.cache'), { recursive: true });
  if (!existsSync(python)) {
    const made = attempt('python3', ['-m', 'venv', environment]);
    if (made !== undefined) return `Python 3 with venv is needed (${made})`;
  }
  const installed = attempt(python, ['-m', 'pip', 'install', '--quiet', '--no-input', `ministack==${version}`]);
  if (installed !== undefined) return `the package ministack ${version} could not be installed (${installed})`;
  return installedVersion() === version ? undefined : `ministack ${version} was installed and is not there`;
}

function installedVersion() {
  if (!existsSync(python)) return undefined;
  const ask = "import importlib.metadata; print(importlib.metadata.version('ministack'))";
  const { stdout } = spawnSync(python, ['-c', ask], { encoding: 'utf8' });
  return stdout?.trim();
}

/** @returns what went wrong, in its last line */
function attempt(command, options) {
  const { status, error, stderr } = spawnSync(command, options, { encoding: 'utf8', timeout: 180_000 });
  if (status === 0) return undefined;
  return error?.message ?? stderr.trim().split('\n').at(-1) ?? `code ${status}`;
}

/** The stage that is deployed to an account: the one that the embedded edition reads has no domain, for one thing. */
function synthesize() {
  rmSync(assembly, { recursive: true, force: true });
  process.stderr.write('Synthesizing the stacks of stage dev …\n');
  run(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'infra/app.ts'], { STAGE: 'dev', CDK_OUTDIR: assembly });
  if (process.exitCode) process.exit();
}

function run(command, options, variables) {
  const { status } = spawnSync(command, options, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...variables },
  });
  process.exitCode = status ?? 1;
}
