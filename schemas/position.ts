import * as z from 'zod/mini';

/** What a party can say to a text. The names are those of design §2. */
export const Position = z.enum(['support', 'no-objection', 'stand-aside', 'objection', 'mandate-concern', 'recuse']);
export type Position = z.infer<typeof Position>;

/** These two stand in the way of consensus and need a reason; a mandate concern is kept apart from drafting (D5). */
export const blockingPositions = ['objection', 'mandate-concern'] as const satisfies readonly Position[];

export const isBlocking = (position: Position): boolean =>
  (blockingPositions as readonly Position[]).includes(position);
