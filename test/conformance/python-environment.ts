import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { attempt, cacheFolder } from './fetch.ts';

/**
 * A Python of our own with one package in it; its path.
 * @throws NotHere
 */
export function pythonWith(requirement: string, ...more: readonly string[]): string {
  const folder = join(cacheFolder, requirement.replaceAll(/[^\w.-]+/g, '-'));
  const python = join(folder, 'bin', 'python');
  const done = join(folder, 'installed');
  if (existsSync(done)) return python;
  mkdirSync(cacheFolder, { recursive: true });
  attempt('python3 is not here, or without venv', 'python3', ['-m', 'venv', '--clear', folder]);
  attempt(`${requirement} cannot be installed`, python, ['-m', 'pip', 'install', '--quiet', requirement, ...more]);
  attempt('the folder cannot be written', python, ['-c', 'import sys; open(sys.argv[1], "w").close()', done]);
  return python;
}
