import { readFileSync } from 'node:fs';
import type { Asl } from '#infra/rendered-machine.ts';
import { machines } from '#workflows/machines.ts';
import { putGenerated, withPart } from './generated.ts';
import { laidOut } from './laid-out.ts';
import { mermaidOf } from './mermaid.ts';

/** Draws each machine.asl.json into the README beside it, and lays it out for the pages that show executions. `--check`: fails if one is stale. */
for (const procedure of Object.keys(machines)) {
  const folder = `workflows/${procedure}`;
  const definition = JSON.parse(readFileSync(`${folder}/machine.asl.json`, 'utf8')) as Asl;
  const readme = readFileSync(`${folder}/README.md`, 'utf8');
  putGenerated(`${folder}/machine.layout.json`, `${JSON.stringify(laidOut(definition), null, 2)}\n`);
  putGenerated(`${folder}/README.md`, withPart(readme, 'machine', mermaidOf(definition)));
}

const lines = Object.keys(machines).map(
  (id) =>
    `  ${/^[a-z]+$/.test(id) ? id : `'${id}'`}: async () => (await import('./${id}/machine.layout.json')).default,\n`,
);
putGenerated(
  'workflows/layouts.ts',
  `import type { MachineLayout } from '#schemas/machine-layout.ts';

/** The machine of each procedure as pages draw it. Written by scripts/draw-machine.ts. */
export const layouts: Readonly<Record<string, () => Promise<MachineLayout>>> = {
${lines.join('')}};
`,
);
