import * as z from 'zod/mini';
import { Instant } from '#schemas/ids.ts';

/** What an event says of itself, whatever its type: the API reference has a member `…EventDetails` for each. */
const Details = z.looseObject({
  name: z.optional(z.string()),
  input: z.optional(z.string()),
  parameters: z.optional(z.string()),
  output: z.optional(z.string()),
  error: z.optional(z.string()),
  cause: z.optional(z.string()),
  resource: z.optional(z.string()),
});

const timestamp = z.union([
  Instant,
  z.pipe(
    z.date(),
    z.transform((date) => date.toISOString()),
  ),
]);

/** An event as GetExecutionHistory gives it, or as the archive keeps it: there instants are text. */
const Given = z.looseObject({
  id: z.int(),
  previousEventId: z._default(z.int(), 0),
  type: z.string(),
  timestamp,
});

export type KeptEvent = {
  readonly id: number;
  readonly previousId: number;
  readonly type: string;
  readonly at: string;
  readonly details: z.infer<typeof Details>;
};

/** @throws ZodError for what is no event of a history */
export function keptEvent(given: unknown): KeptEvent {
  const { id, previousEventId, type, timestamp: at, ...members } = Given.parse(given);
  const [, details = {}] = Object.entries(members).find(([name]) => name.endsWith('EventDetails')) ?? [];
  return { id, previousId: previousEventId, type, at, details: Details.parse(details) };
}
