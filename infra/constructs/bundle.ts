import { copyFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { buildSync } from 'esbuild';
import { layStyles } from './lay-styles.ts';
import { layWords } from './lay-words.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The code of functions/<name>/handler.ts as ES modules: what a start needs, and beside it what is imported when it is first
 * used. esbuild runs in this process: NodejsFunction would start it through npx, half a second of CPU more for each function
 * (measured).
 * @param beside files that are laid beside it
 */
export const bundleOf = (name: string, beside: Readonly<Record<string, string>> = {}): Code =>
  Code.fromAsset(join(root, 'functions', name), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // Never used: the local bundling below does it or throws.
      image: DockerImage.fromRegistry('none'),
      local: {
        tryBundle: (outputFolder) => {
          bundle(`functions/${name}/handler.ts`, outputFolder);
          for (const [called, file] of Object.entries(beside))
            copyFileSync(join(root, file), join(outputFolder, called));
          return true;
        },
      },
    },
  });

function bundle(entry: string, outputFolder: string): void {
  const { metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: { index: entry, ...workerOf(entry) },
    outdir: outputFolder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    metafile: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    // Words and styles are compiled beside the bundle, not when they are said or served (words/source/, web/style/source/).
    conditions: ['bundled', 'module'],
    // The embedded edition runs the same bundles on Node 20.
    target: 'node20',
    external: ['@aws-sdk/*'],
    charset: 'utf8',
    // Packages in CommonJS ask for `require`, which an ES module does not have.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    legalComments: 'none',
    logLevel: 'warning',
  });
  layWords(Object.keys(metafile.inputs), outputFolder);
  layStyles(Object.keys(metafile.inputs), outputFolder);
  layWebAssembly(Object.keys(metafile.inputs), outputFolder);
}

/** The solver's package reads its code from beside the module that it is bundled into. */
function layWebAssembly(modules: readonly string[], outputFolder: string): void {
  const solver = modules.find((path) => path.endsWith('node_modules/highs/build/highs.mjs'));
  if (solver === undefined) return;
  copyFileSync(join(root, dirname(solver), 'highs.wasm'), join(outputFolder, 'highs.wasm'));
}

/** A function that starts a thread has the thread's module beside its own, as worker.mjs. */
function workerOf(entry: string): { worker?: string } {
  const worker = join(dirname(entry), 'worker.ts');
  return existsSync(join(root, worker)) ? { worker } : {};
}
