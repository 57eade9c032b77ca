import { readFileSync, writeFileSync } from 'node:fs';
import type { Names } from './names-of.ts';

/** One line in each registry, and an import where nothing is loaded later. @returns their files */
export function enterInRegistries({ id, type, value, prefix }: Names): string[] {
  const load = (file: string, name: string) => `async () => (await import('./${id}/${file}')).${name}`;
  enter(
    'workflows/registry.ts',
    `'${id}': { prefix: '${prefix}', mailbox: '${id}s', load: ${load('index.ts', value)} },`,
  );
  enter('workflows/mails.ts', `'${id}': ${load('emails/mails.ts', `${value}Mails`)},`);
  enter('workflows/machines.ts', `'${id}': build${type},`, `import { build${type} } from './${id}/machine.ts';`);
  return ['workflows/registry.ts', 'workflows/mails.ts', 'workflows/machines.ts'];
}

/** The line goes last into the object with which the file ends. @throws Error for a file that ends otherwise */
function enter(path: string, line: string, imported?: string): void {
  const text = readFileSync(path, 'utf8');
  if (!text.endsWith('\n};\n')) throw new Error(`${path} does not end with its list: enter \`${line}\` by hand.`);
  const imports = imported === undefined ? '' : `${imported}\n`;
  writeFileSync(path, `${imports}${text.slice(0, -'};\n'.length)}  ${line}\n};\n`);
}
