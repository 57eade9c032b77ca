import type { EventEnvelope } from '#schemas/event.ts';
import type { Evidence } from '#schemas/evidence.ts';
import { isOnBehalf } from './admit.ts';

/** What shows that an act is of whom it counts for; nothing where nobody acted. Pages, programs and the dossier all say this. */
export const evidenceOfEvent = ({
  actor,
  data,
}: Pick<EventEnvelope, 'actor'> & { readonly data: object }): Evidence | undefined =>
  'person' in actor ? (isOnBehalf(data) || actor.onBehalfOf !== undefined ? 'on-behalf' : actor.proof) : undefined;
