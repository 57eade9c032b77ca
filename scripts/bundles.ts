import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Resources } from '#infra/rendered-machine.ts';

/** What is deployed for one function. */
export interface Bundle {
  readonly name: string;
  readonly directory: string;
  /** MB of memory that the function is given. */
  readonly memoryMb: number;
  readonly environment: Readonly<Record<string, string>>;
  /** The module that is loaded at a cold start, with all that it imports at once. */
  readonly startKb: number;
  /** All files. */
  readonly wholeKb: number;
  readonly gzipKb: number;
}

/** The bundles of an assembly (`cdk.out`), the largest first. */
export function bundlesIn(assembly: string): Bundle[] {
  return templatesOf(assembly)
    .flatMap((name) => functionsOf(join(assembly, name)).map((found) => measured(assembly, found)))
    .sort((one, other) => other.wholeKb - one.wholeKb);
}

/** Those of the manifest: an earlier synthesis may have left others behind. */
function templatesOf(assembly: string): string[] {
  const file = join(assembly, 'manifest.json');
  if (!existsSync(file)) throw new Error(`There is no assembly in ${assembly}: run \`npm run synth\` first.`);
  const { artifacts } = JSON.parse(readFileSync(file, 'utf8')) as { artifacts: Record<string, Artifact> };
  return Object.values(artifacts).flatMap(({ type, properties }) =>
    type === 'aws:cloudformation:stack' && properties?.templateFile !== undefined ? [properties.templateFile] : [],
  );
}

interface Artifact {
  readonly type: string;
  readonly properties?: { readonly templateFile?: string };
}

type FoundFunction = Pick<Bundle, 'name' | 'memoryMb' | 'environment'> & { readonly asset: string };

function functionsOf(template: string): FoundFunction[] {
  const { Resources } = JSON.parse(readFileSync(template, 'utf8')) as { Resources: Resources };
  return Object.values(Resources)
    .filter(({ Type }) => Type === 'AWS::Lambda::Function')
    .map(({ Metadata, Properties }) => {
      const { 'aws:cdk:path': path = '', 'aws:asset:path': asset = '' } = (Metadata ?? {}) as Record<string, string>;
      const { MemorySize = 128, Environment } = Properties as {
        MemorySize?: number;
        Environment?: { Variables?: Record<string, string> };
      };
      const name = basename(path.replace(/\/Resource$/, ''));
      return { name, asset, memoryMb: MemorySize, environment: Environment?.Variables ?? {} };
    });
}

function measured(assembly: string, { asset, ...found }: FoundFunction): Bundle {
  const directory = join(assembly, asset);
  const files = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath ?? entry.path, entry.name)));
  const kb = (contents: readonly Buffer[]) => contents.reduce((sum, { length }) => sum + length, 0) / 1024;
  return {
    ...found,
    directory,
    startKb: kb(loadedAtStart(directory)),
    wholeKb: kb(files),
    gzipKb: kb(files.map((content) => gzipSync(content))),
  };
}

/** esbuild writes static imports of chunks as `from"./chunk-X.mjs"` or `import"./chunk-X.mjs"`; `import("…")` is for later. */
const staticImport = /(?:from|import)\s*"\.\/([\w-]+\.mjs)"/g;

function loadedAtStart(directory: string): Buffer[] {
  const read = new Map<string, Buffer>();
  const follow = (name: string): void => {
    if (read.has(name)) return;
    const content = readFileSync(join(directory, name));
    read.set(name, content);
    for (const [, chunk = ''] of content.toString().matchAll(staticImport)) follow(chunk);
  };
  follow('index.mjs');
  return [...read.values()];
}
