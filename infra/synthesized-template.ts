import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from './build-app.ts';
import type { Stage } from './config.ts';
import type { Resources } from './rendered-machine.ts';

type Outputs = Readonly<Record<string, { readonly Value: unknown; readonly Export?: { readonly Name: string } }>>;
/** One stack's template, as it is deployed. */
export type StackTemplate = { readonly Resources: Resources; readonly Outputs?: Outputs };

/** The templates of a stage by stack name, without bundling the functions, which takes tens of milliseconds, not seconds. */
export function synthesizedStacks(stage: Stage): Readonly<Record<string, StackTemplate>> {
  const outdir = mkdtempSync(join(tmpdir(), 'tawafuq-synth-'));
  try {
    const { stacks } = buildApp({ outdir, stage, context: { 'aws:cdk:bundling-stacks': [] } }).synth();
    return Object.fromEntries(stacks.map(({ stackName, template }) => [stackName, template]));
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** All stacks of a stage as one, a reference to another stack being one within it. */
export function joined(stacks: Readonly<Record<string, StackTemplate>>): { readonly Resources: Resources } {
  const outputs = Object.values(stacks).flatMap(({ Outputs = {} }) => Object.values(Outputs));
  const exported = new Map(outputs.flatMap(({ Export, Value }) => (Export ? [[Export.Name, Value] as const] : [])));
  const resources: Record<string, unknown> = {};
  for (const [id, resource] of Object.values(stacks).flatMap(({ Resources }) => Object.entries(Resources))) {
    // The embedded edition names a resource by its logical id alone.
    if (Object.hasOwn(resources, id))
      throw new Error(`Two stacks have a resource ${id}: give one another construct id.`);
    resources[id] = withoutImports(resource, exported);
  }
  return { Resources: resources as Resources };
}

function withoutImports(value: unknown, exported: ReadonlyMap<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map((each) => withoutImports(each, exported));
  if (typeof value !== 'object' || value === null) return value;
  const { 'Fn::ImportValue': name } = value as { 'Fn::ImportValue'?: string };
  if (name !== undefined) return exported.get(name);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutImports(each, exported)]));
}

export const synthesizedTemplate = (stage: Stage): { readonly Resources: Resources } =>
  joined(synthesizedStacks(stage));
