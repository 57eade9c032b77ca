import { type Message, messageId } from './message.ts';

/**
 * The messages of a batch that the function reports as failed. As with Lambda, an answer that cannot be read, an unknown or
 * an empty id mean that the whole batch failed (Lambda developer guide, "Success and failure conditions").
 */
export function failedMessages(batch: readonly Message[], answer: unknown): readonly Message[] {
  if (answer === undefined || answer === null) return [];
  const { batchItemFailures } = answer as { batchItemFailures?: unknown };
  if (batchItemFailures === undefined || batchItemFailures === null) return [];
  if (!Array.isArray(batchItemFailures)) return batch;
  const failed = batchItemFailures.map((failure: { itemIdentifier?: unknown } | null) =>
    batch.find(({ id }) => messageId(id) === failure?.itemIdentifier),
  );
  return failed.every((message) => message !== undefined) ? [...new Set(failed)] : batch;
}
