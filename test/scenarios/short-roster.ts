import { readFileSync } from 'node:fs';
import { parse } from 'jsonc-parser';
import type { Roster } from '#schemas/roster.ts';

/** Silent members are reminded so long before the end: in a round as short as this, not at all. */
export const remindBefore = 'PT60S';

/**
 * The sample roster, of a body whose working methods allow rounds of seconds: an emulator's clock is the real one. How
 * long a round takes is data of the body (docs/operations.md), so nothing of the product is changed for this.
 */
export function shortRoster(): string {
  const text = readFileSync(new URL('../../samples/roster.jsonc', import.meta.url), 'utf8');
  const roster = parse(text, [], { allowTrailingComma: true }) as Roster;
  // Virtual time passes mornings, which the emulator's does not reach: digests would be the embedded edition's alone.
  const people = roster.people.map(({ digest, ...person }) => person);
  const bodies = roster.bodies.map((body) => ({
    ...body,
    // Six weeks before a meeting are longer than a run.
    ...(body.settings === undefined ? {} : { settings: { ...body.settings, leadTime: 'none' as const } }),
    workingMethods: body.workingMethods.map((method) => ({ ...method, minimumPeriod: 'PT1S', remindBefore })),
  }));
  return JSON.stringify({ ...roster, people, bodies });
}
