import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { account, region } from './aws-api.ts';

const Manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      dependencies: z.array(z.string()).default([]),
      properties: z.looseObject({ templateFile: z.string().optional(), stackName: z.string().optional() }).default({}),
    }),
  ),
});

const Assets = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.object({ path: z.string(), packaging: z.enum(['zip', 'file']) }),
      destinations: z.record(z.string(), z.object({ bucketName: z.string(), objectKey: z.string() })),
    }),
  ),
});

export const Template = z.looseObject({
  Resources: z.record(z.string(), z.looseObject({ Type: z.string(), DependsOn: z.unknown().optional() })),
  Outputs: z.record(z.string(), z.looseObject({ Value: z.unknown() })).default({}),
});
export type Template = z.infer<typeof Template>;

export type StackOfAssembly = { readonly name: string; readonly template: Template };
export type Asset = {
  readonly path: string;
  readonly packaging: 'zip' | 'file';
  readonly bucket: string;
  readonly key: string;
};

const stackType = 'aws:cloudformation:stack';

/** The stacks of a cloud assembly, each after those that it depends on. */
export function stacksOf(directory: string): StackOfAssembly[] {
  const { artifacts } = Manifest.parse(readJson(directory, 'manifest.json'));
  const ordered: StackOfAssembly[] = [];
  const seen = new Set<string>();
  const visit = (id: string): void => {
    const artifact = artifacts[id];
    if (artifact === undefined || seen.has(id)) return;
    seen.add(id);
    artifact.dependencies.forEach(visit);
    if (artifact.type !== stackType) return;
    const { templateFile = `${id}.template.json`, stackName = id } = artifact.properties;
    ordered.push({ name: stackName, template: Template.parse(readJson(directory, templateFile)) });
  };
  Object.keys(artifacts).forEach(visit);
  return ordered;
}

/** The files that the stacks name: what `cdk deploy` puts into the bucket of the bootstrap stack. */
export function assetsOf(directory: string): Asset[] {
  const { artifacts } = Manifest.parse(readJson(directory, 'manifest.json'));
  return Object.entries(artifacts)
    .filter(([, { type }]) => type === 'cdk:asset-manifest')
    .flatMap(([id]) => Object.values(Assets.parse(readJson(directory, `${id}.json`)).files))
    .flatMap(({ source, destinations }) =>
      Object.values(destinations).map(({ bucketName, objectKey }) => ({
        path: join(directory, source.path),
        packaging: source.packaging,
        bucket: resolve(bucketName),
        key: resolve(objectKey),
      })),
    );
}

const resolve = (text: string): string =>
  text.replaceAll('${AWS::AccountId}', account).replaceAll('${AWS::Region}', region);

const readJson = (directory: string, file: string): unknown => JSON.parse(readFileSync(join(directory, file), 'utf8'));
