import type { Template } from './assembly.ts';

/** A resource that the emulator does not get, and why. */
export type LeftOut = { readonly logicalId: string; readonly type: string; readonly why: string };

export type Without = { readonly kept: Template; readonly leftOut: LeftOut[] };

/**
 * The template without the resources of those types, nor those that are nothing without them.
 * @param types each with the reason
 */
export function withoutTypes(template: Template, types: ReadonlyMap<string, string>): Without {
  const leftOut = new Map<string, LeftOut>();
  for (const [logicalId, { Type }] of Object.entries(template.Resources)) {
    const why = types.get(Type);
    if (why !== undefined) leftOut.set(logicalId, { logicalId, type: Type, why });
  }
  for (let before = -1; before !== leftOut.size; ) {
    before = leftOut.size;
    for (const [logicalId, { DependsOn, ...resource }] of Object.entries(template.Resources)) {
      const missing = namesIn(resource).find((name) => leftOut.has(name));
      if (missing === undefined || leftOut.has(logicalId)) continue;
      leftOut.set(logicalId, { logicalId, type: resource.Type, why: `it refers to ${missing}` });
    }
  }
  const isKept = (name: string) => !leftOut.has(name);
  const resources = Object.entries(template.Resources)
    .filter(([logicalId]) => isKept(logicalId))
    .map(([logicalId, { DependsOn, ...resource }]) => {
      const needs = [DependsOn ?? []].flat().filter((name) => isKept(name as string));
      return [logicalId, needs.length === 0 ? resource : { ...resource, DependsOn: needs }];
    });
  const outputs = Object.entries(template.Outputs).filter(([, output]) => namesIn(output).every(isKept));
  const kept = { ...template, Resources: Object.fromEntries(resources), Outputs: Object.fromEntries(outputs) };
  return { kept: kept as Template, leftOut: [...leftOut.values()] };
}

/** Logical names that a part of a template refers to. */
function namesIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(namesIn);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => {
    if (key === 'Ref' && typeof value === 'string') return [value];
    if (key === 'Fn::GetAtt') return [String(Array.isArray(value) ? value[0] : value).split('.')[0] ?? ''];
    if (key === 'Fn::Sub') return [...namesInText(value), ...namesIn(value)];
    return namesIn(value);
  });
}

function namesInText(value: unknown): string[] {
  const text = Array.isArray(value) ? value[0] : value;
  return [...String(text).matchAll(/\$\{([A-Za-z0-9]+)(?:\.[A-Za-z0-9.]+)?\}/g)].map(([, name = '']) => name);
}
