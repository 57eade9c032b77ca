import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Bundle {
  readonly name: string;
  readonly kb: number;
  readonly gzipKb: number;
}

/** What is deployed for each function, as `cdk.out` holds it. */
export function bundleSizes(root: string): Bundle[] {
  const out = join(root, 'cdk.out');
  const templates = readdirSync(out).filter((name) => name.endsWith('.template.json'));
  const bundles = templates
    .flatMap((name) => functionsOf(join(out, name)))
    .map(({ name, asset }) => {
      const directory = join(out, `asset.${asset}`);
      const files = readdirSync(directory).filter((file) => /\.[cm]?js$/.test(file));
      const contents = files.map((file) => readFileSync(join(directory, file)));
      const kb = (sizes: readonly number[]): number => Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024);
      return {
        name,
        kb: kb(contents.map((each) => each.length)),
        gzipKb: kb(contents.map((each) => gzipSync(each).length)),
      };
    });
  return bundles.sort((left, right) => right.kb - left.kb);
}

interface Resource {
  readonly Type: string;
  readonly Properties?: { readonly Handler?: string; readonly Code?: { readonly S3Key?: string } };
  readonly Metadata?: Readonly<Record<string, string>>;
}

function functionsOf(template: string): { name: string; asset: string }[] {
  const { Resources } = JSON.parse(readFileSync(template, 'utf8')) as { Resources: Record<string, Resource> };
  return Object.entries(Resources).flatMap(([id, { Type, Properties, Metadata }]) => {
    const asset = Properties?.Code?.S3Key?.replace(/\.zip$/, '');
    if (Type !== 'AWS::Lambda::Function' || asset === undefined) return [];
    return [{ name: Metadata?.['aws:cdk:path']?.split('/').at(-2) ?? id, asset }];
  });
}
