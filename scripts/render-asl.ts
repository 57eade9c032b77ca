import { renderMachines } from '#infra/rendered-machine.ts';
import { synthesizedTemplate } from '#infra/synthesized-template.ts';
import { putGenerated } from './generated.ts';

/** Writes each workflow's machine.asl.json from the synthesized template. `--check`: fails if one is stale. */
for (const [procedure, definition] of Object.entries(renderMachines(synthesizedTemplate('local').Resources))) {
  putGenerated(`workflows/${procedure}/machine.asl.json`, `${JSON.stringify(definition, null, 2)}\n`);
}
