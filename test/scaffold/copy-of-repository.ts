import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** This repository as the working tree stands, what is not yet committed too, in a folder of its own, until it is removed. */
export class CopyOfRepository {
  readonly #folder = mkdtempSync(join(tmpdir(), 'tawafuq-copy-'));
  readonly path = join(this.#folder, 'copy');

  constructor() {
    git(['worktree', 'add', '--detach', this.path, commitOfWorkingTree()], root);
    // The packages are the same files.
    const packages = join(root, 'node_modules');
    const linked = spawnSync('cp', ['-al', packages, join(this.path, 'node_modules')]).status === 0;
    if (!linked) spawnSync('cp', ['-a', packages, this.path], { stdio: 'inherit' });
  }

  /** Files and folders that are not as they were. */
  changed(): string[] {
    return git(['status', '--porcelain'], this.path)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.slice(3));
  }

  /** In a group of its own, so that nothing that it started stays behind. @throws Error when it fails, or is not done in time */
  async run(command: string, args: readonly string[], timeoutMs: number): Promise<void> {
    const line = [command, ...args].join(' ');
    process.stdout.write(`\n> ${line}\n`);
    const { FULL, ...env } = process.env;
    const child = spawn(command, args, { cwd: this.path, env, stdio: ['ignore', 1, 2], detached: true });
    const stop = () => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL');
    const timer = setTimeout(stop, timeoutMs);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
    const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
    clearTimeout(timer);
    for (const each of ['SIGINT', 'SIGTERM']) process.off(each, stop);
    if (code !== 0) throw new Error(`\`${line}\` ended with ${code ?? signal}`);
  }

  remove(): void {
    spawnSync('git', ['worktree', 'remove', '--force', this.path], { cwd: root, stdio: 'ignore' });
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** `git stash create` fails without a word where a file was written again and nothing changed: `git status` looks at the contents. */
function commitOfWorkingTree(): string {
  const isChanged = git(['status', '--porcelain', '--untracked-files=no'], root) !== '';
  return isChanged ? git(['stash', 'create'], root).trim() : 'HEAD';
}

function git(args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}
