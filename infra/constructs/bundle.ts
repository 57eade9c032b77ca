import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { buildSync } from 'esbuild';

const functions = fileURLToPath(new URL('../../functions/', import.meta.url));

/**
 * The code of functions/<name>/handler.ts in one ES module. esbuild runs in this process: NodejsFunction would start it
 * through npx, half a second of CPU more for each function (measured).
 */
export const bundleOf = (name: string): Code =>
  Code.fromAsset(join(functions, name), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // Never used: the local bundling below does it or throws.
      image: DockerImage.fromRegistry('none'),
      local: {
        tryBundle: (outputFolder) => {
          bundle(join(functions, name, 'handler.ts'), join(outputFolder, 'index.mjs'));
          return true;
        },
      },
    },
  });

function bundle(entry: string, outfile: string): void {
  buildSync({
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    // The embedded edition runs the same bundles on Node 20.
    target: 'node20',
    external: ['@aws-sdk/*'],
    // Catalogues in Arabic, Chinese and Russian take three times the space when every letter is escaped.
    charset: 'utf8',
    // Packages in CommonJS ask for `require`, which an ES module does not have.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    legalComments: 'none',
    logLevel: 'warning',
  });
}
