import { readFile } from 'node:fs/promises';

/** @throws Error that names the file */
export async function readRoster(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new Error(`The roster ${file} cannot be read: ${(cause as Error).message}`, { cause });
  }
}
