import { readFileSync } from 'node:fs';
import { registry } from '#workflows/registry.ts';

/** Every state of every machine, as its definition calls it, with the procedure whose machine it is. */
export const everyState: readonly { readonly procedure: string; readonly name: string }[] = Object.keys(
  registry,
).flatMap((procedure) => {
  const definition = JSON.parse(readFileSync(`workflows/${procedure}/machine.asl.json`, 'utf8')) as { States: object };
  return Object.keys(definition.States).map((name) => ({ procedure, name }));
});
