import { cruise } from 'dependency-cruiser';

/** Which part of the repository a file belongs to, as the picture shows it; undefined for what is left out. */
const parts: readonly (readonly [RegExp, string])[] = [
  [/\.test\.tsx?$/, ''],
  [/^schemas\//, 'schemas'],
  [/^workflows\/(network\/|domain-error\.ts$)/, 'workflows/network'],
  [/^workflows\/kit\//, 'workflows/kit'],
  [/^workflows\/machines\.ts$|^workflows\/[^/]+\/machine\.ts$/, 'workflows/*/machine'],
  [/^workflows\/[^/]+\/domain\//, 'workflows/*/domain'],
  [/^workflows\//, 'workflows/*'],
  [/^functions\/lib\/aws\//, 'functions/lib/aws'],
  [/^functions\/lib\//, 'functions/lib'],
  [/^functions\//, 'functions/*'],
  [/^web\//, 'web'],
  [/^words\//, 'words'],
  [/^infra\//, 'infra'],
  [/^local\//, 'local'],
];

const partOf = (path: string): string | undefined => parts.find(([pattern]) => pattern.test(path))?.[1] || undefined;

/** The real imports between parts, as a Mermaid drawing. `local` stands apart: it reads `cdk.out` and imports none. */
export async function importMap(): Promise<string> {
  const { output } = await cruise(['schemas', 'words', 'workflows', 'functions', 'web', 'infra', 'local'], {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  });
  const edges = new Set<string>();
  for (const module of typeof output === 'string' ? [] : output.modules) {
    const from = partOf(module.source);
    for (const dependency of module.dependencies) {
      const to = partOf(dependency.resolved);
      if (from !== undefined && to !== undefined && from !== to) edges.add(`  ${node(from)} --> ${node(to)}`);
    }
  }
  const apart = ['  local["local"]', '  cdkout[/"cdk.out"/]', '  infra["infra"] -.-> cdkout', '  cdkout -.-> local'];
  return ['```mermaid', 'flowchart LR', ...[...edges].sort(), ...apart, '```'].join('\n');
}

const node = (part: string): string => `${part.replaceAll(/\W/g, '')}["${part}"]`;
