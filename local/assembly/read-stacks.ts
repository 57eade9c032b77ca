import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AssemblyError } from './assembly-error.ts';
import type { StackFiles, Template } from './template.ts';

interface Manifest {
  readonly artifacts?: Readonly<Record<string, Artifact>>;
}

interface Artifact {
  readonly type: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** Kinds of artifacts that say nothing about what runs. */
const besideTheStacks = new Set(['cdk:tree', 'cdk:asset-manifest', 'cdk:feature-flag-report']);

/**
 * Reads the stacks of a cloud assembly (`cdk.out`), those of stages included.
 * @throws AssemblyError
 */
export function readStacks(directory: string): StackFiles[] {
  const file = join(directory, 'manifest.json');
  if (!existsSync(file))
    throw new AssemblyError(directory, 'there is no cloud assembly; run npm start, which builds it');
  const { artifacts = {} } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  return Object.entries(artifacts).flatMap(([id, artifact]) => {
    const { type, properties = {} } = artifact;
    if (type === 'aws:cloudformation:stack') return [readStack(directory, id, properties)];
    if (type === 'cdk:cloud-assembly') return readStacks(join(directory, text(properties, 'directoryName', id)));
    if (besideTheStacks.has(type)) return [];
    throw new AssemblyError(id, `an artifact of type ${type} is not known to the embedded edition`);
  });
}

function readStack(directory: string, id: string, properties: Readonly<Record<string, unknown>>): StackFiles {
  const template = JSON.parse(readFileSync(join(directory, text(properties, 'templateFile', id)), 'utf8')) as Template;
  const { stackName } = properties;
  return { name: typeof stackName === 'string' ? stackName : id, directory, template };
}

function text(properties: Readonly<Record<string, unknown>>, name: string, where: string): string {
  const value = properties[name];
  if (typeof value !== 'string') throw new AssemblyError(where, `the manifest names no ${name}`);
  return value;
}
