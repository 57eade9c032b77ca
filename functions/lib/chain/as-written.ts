import type { EventEnvelope } from '#schemas/event.ts';

/**
 * An event as it lies where it is stored. What reading sets right, such as a capital letter in a mailbox, is not set right here: links are
 * made over what was written (docs/history-format.md), and a reader that mends an altered letter would not notice it.
 */
export const asWritten = (json: unknown): EventEnvelope => ({
  ...{ notices: [] },
  ...(json as EventEnvelope),
});
