import { readFileSync } from 'node:fs';
import type { Asl } from '#infra/rendered-machine.ts';
import { machines } from '#workflows/machines.ts';
import { putGenerated, withPart } from './generated.ts';
import { mermaidOf } from './mermaid.ts';

/** Draws each machine.asl.json into the README beside it. `--check`: fails if one is stale. */
for (const procedure of Object.keys(machines)) {
  const folder = `workflows/${procedure}`;
  const definition = JSON.parse(readFileSync(`${folder}/machine.asl.json`, 'utf8')) as Asl;
  const readme = readFileSync(`${folder}/README.md`, 'utf8');
  putGenerated(`${folder}/README.md`, withPart(readme, 'machine', mermaidOf(definition)));
}
