import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import type { InterfaceLanguage } from '#schemas/language.ts';
import type { Catalogue } from '../catalogue.ts';
import { compileCatalogue, runtimeFolder } from '../compile/compile-catalogue.ts';

const load = createRequire(`${runtimeFolder}/`);

/** Compiles a catalogue when something of it is first said: for tests and tools, which run from the sources. */
export function readCatalogue(name: string, language: InterfaceLanguage): Catalogue {
  const module = { exports: {} };
  compileFunction(asCommonJs(compileCatalogue(name, language)), ['module', 'require'])(module, load);
  return module.exports;
}

/** It must be there at once where something is said; `import` would have to wait. */
const asCommonJs = (compiled: string): string =>
  compiled
    .replaceAll(
      /^import (\{.*?\}) from (".*?");$/gm,
      (_, names: string, from: string) => `const ${names.replaceAll(' as ', ': ')} = require(${from});`,
    )
    .replace(/^export default /m, 'module.exports = ');
