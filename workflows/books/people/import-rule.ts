import * as z from 'zod/mini';
import { Body, Person } from '#schemas/roster.ts';
import type { EventOf } from '#workflows/procedure/schemas/event-of.ts';
import type { Entering } from '../entering.ts';
import type { PeopleState, peopleEvents } from '../schemas/people.ts';
import { assertSeen } from '../seen-version.ts';
import { importForm } from './forms.ts';
import { imported } from './imported.ts';

/** A roster file, as far as pages change what it says. */
export const RosterImport = z.strictObject({
  hash: z.string(),
  people: z.array(Person),
  bodies: z.array(z.strictObject({ body: z.string(), members: Body.shape.members })),
  ...z.pick(importForm.schema, { version: true, reason: true }).shape,
});

/** All that the file says otherwise is one entry: it counts whole, or nothing of it does. */
export function importRoster({
  entry,
  proceedings,
  network,
}: Entering<PeopleState, EventOf<typeof peopleEvents>, z.infer<typeof RosterImport>>): void {
  const { state, at } = proceedings;
  assertSeen(entry.version, state);
  const { people, members, refused } = imported(entry, { state, network, at });
  const [wrong] = refused;
  if (wrong !== undefined) throw wrong.why;
  const changes = [...people, ...members];
  const [from = at.slice(0, 10)] = changes.map((change) => change.from).sort();
  const asked = [...new Set(changes.flatMap((change) => change.asked))];
  proceedings.record({
    type: 'roster-imported',
    data: {
      hash: entry.hash,
      people: people.map(({ person, was, now, inFile }) => ({ person, was, now, inFile })),
      members: members.map(({ body, was, now, inFile }) => ({ body, was, now, inFile })),
      ...{ from, asked, reason: entry.reason },
    },
  });
}
