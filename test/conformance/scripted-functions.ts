import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './fetch.ts';
import type { NamedCase } from './implementation.ts';

/** The scripts of the functions of all cases, which scripted_function.py reads. */
export class ScriptFolder {
  readonly path: string;

  constructor(name: string) {
    mkdirSync(cacheFolder, { recursive: true });
    this.path = mkdtempSync(join(cacheFolder, `${name}-scripts-`));
  }

  /** Writes the scripts of a case; the names of its functions, and its definition with those names in it. */
  write(each: NamedCase, slug: string): { readonly names: readonly string[]; readonly definition: unknown } {
    const functions = Object.entries(each.functions ?? {});
    for (const [name, script] of functions) {
      writeFileSync(join(this.path, `${slug}-${name}.json`), JSON.stringify(script));
    }
    const [StartAt] = Object.keys(each.states);
    const definition = { QueryLanguage: 'JSONata', StartAt, States: each.states, ...each.machine };
    return {
      names: functions.map(([name]) => `${slug}-${name}`),
      definition: JSON.parse(JSON.stringify(definition), (key, value) =>
        key === 'FunctionName' ? `${slug}-${value}` : value,
      ),
    };
  }
}
