import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Names, sample } from './names-of.ts';

const template = fileURLToPath(new URL('./template', import.meta.url));

/** Copies the procedure that is kept beside this file, under other names. @returns its folder */
export function copyTemplate(names: Names): string {
  const folder = `workflows/${names.id}`;
  cpSync(template, folder, { recursive: true });
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    writeFileSync(path, renamed(readFileSync(path, 'utf8'), names));
  }
  return folder;
}

const renamed = (text: string, names: Names): string =>
  (Object.keys(sample) as (keyof Names)[]).reduce(
    (changed, each) => changed.replaceAll(sample[each], names[each]),
    text,
  );
