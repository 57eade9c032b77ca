import type { QueueMapping, QueueResource } from '../assembly/assembly.ts';
import { AssemblyError } from '../assembly/assembly-error.ts';
import type { Clock } from '../clock/clock.ts';
import type { FunctionHost } from '../functions/function-host.ts';
import type { Journal, Op } from '../journal/journal.ts';
import { createSequence } from '../journal-sequence.ts';
import { errorFacts, type Log } from '../log.ts';
import { failedMessages } from './failed-messages.ts';
import { batchEvent, type Message } from './message.ts';

/** The queues of the stack, and the functions that drain them. */
export interface Queues {
  has(arn: string): boolean;
  /** Prepares a message: `ops` make it durable, `send` delivers it once they are. */
  prepare(arn: string, body: string): { readonly ops: readonly Op[]; send(): void };
  /** What lies in a queue, in order. */
  messages(arn: string): Message[];
  /** Delivers what was in the queues when the process ended. */
  recover(): void;
  stop(): void;
}

interface Parts {
  readonly queues: readonly QueueResource[];
  readonly mappings: readonly QueueMapping[];
  readonly journal: Journal;
  readonly clock: Clock;
  readonly functions: FunctionHost;
  readonly log: Log;
}

interface Queue {
  readonly resource: QueueResource;
  readonly prefix: string;
  readonly nextId: () => string;
  readonly mapping: QueueMapping | undefined;
  /** Visible messages, oldest first. */
  readonly ready: Message[];
  batches: number;
}

/** @throws AssemblyError */
export function createQueues({ queues, mappings, journal, clock, functions, log }: Parts): Queues {
  const byArn = new Map<string, Queue>(
    queues.map((resource) => {
      const prefix = `queue/${resource.name}/`;
      const mapping = mappings.find(({ queueArn }) => queueArn === resource.arn);
      return [
        resource.arn,
        { resource, prefix, mapping, nextId: createSequence(journal, prefix), ready: [], batches: 0 },
      ];
    }),
  );
  for (const { queueArn, functionName } of mappings) {
    if (!byArn.has(queueArn))
      throw new AssemblyError(queueArn, 'a function drains it, but it is not part of the stack');
    if (!functions.has(functionName)) throw new AssemblyError(queueArn, `it has no function ${functionName}`);
  }
  let stopped = false;

  function find(arn: string): Queue {
    const queue = byArn.get(arn);
    if (!queue) throw new AssemblyError(arn, 'this queue is not part of the stack');
    return queue;
  }

  function offer(queue: Queue, message: Message): void {
    if (!queue.mapping) return;
    queue.ready.push(message);
    drain(queue, queue.mapping);
  }

  function offerAt(queue: Queue, message: Message): void {
    if (message.visibleAtMs <= clock.nowMs()) offer(queue, message);
    else clock.schedule(message.visibleAtMs, async () => offer(queue, message));
  }

  /** The first batch goes as it is; a further one at the same time only when it is full, so that batches fill under load. */
  function drain(queue: Queue, mapping: QueueMapping): void {
    const { batchSize, concurrency } = mapping;
    while (!stopped && queue.batches < concurrency && queue.ready.length >= (queue.batches === 0 ? 1 : batchSize)) {
      queue.batches += 1;
      const work = Promise.resolve()
        .then(() => deliver(queue, mapping, queue.ready.splice(0, batchSize)))
        .catch((error: unknown) => log.error('A batch could not be closed; it comes again', errorFacts(error)))
        .finally(() => {
          queue.batches -= 1;
          drain(queue, mapping);
        });
      clock.track?.(work);
    }
  }

  async function deliver(queue: Queue, mapping: QueueMapping, batch: readonly Message[]): Promise<void> {
    if (batch.length === 0) return;
    const { functionName, reportsItemFailures } = mapping;
    const event = batchEvent(queue.resource.name, batch, clock.nowMs());
    const failed = await functions.invoke(functionName, event).then(
      (answer) => (reportsItemFailures ? failedMessages(batch, answer) : []),
      (error: unknown) => {
        log.warn('A function failed on a batch', { function: functionName, ...(error as object) });
        return batch;
      },
    );
    const ops: Op[] = batch.filter((each) => !failed.includes(each)).map(({ id }) => ({ delete: queue.prefix + id }));
    const again: Message[] = [];
    for (const message of failed) {
      const { deadLetter } = queue.resource;
      if (deadLetter && message.failures + 1 >= deadLetter.maxReceiveCount) ops.push(...bury(queue, message));
      else again.push(later(queue, message));
    }
    for (const message of again) ops.push({ put: queue.prefix + message.id, value: message });
    // Before the commit: a message whose new state cannot be written comes again all the same.
    for (const message of again) offerAt(queue, message);
    await journal.commit(ops);
  }

  function later({ resource }: Queue, message: Message): Message {
    const visibleAtMs = clock.nowMs() + resource.visibilityTimeoutSeconds * 1000;
    return { ...message, failures: message.failures + 1, visibleAtMs };
  }

  function bury(queue: Queue, message: Message): readonly Op[] {
    const target = find(queue.resource.deadLetter?.queueArn ?? '');
    log.error('A message failed too often; it lies in the dead-letter queue', {
      queue: queue.resource.name,
      deadLetterQueue: target.resource.name,
      body: message.body.slice(0, 500),
    });
    const id = target.nextId();
    return [{ delete: queue.prefix + message.id }, { put: target.prefix + id, value: { ...message, id } }];
  }

  return {
    has: (arn) => byArn.has(arn),
    prepare(arn, body) {
      const queue = find(arn);
      const nowMs = clock.nowMs();
      const message: Message = { id: queue.nextId(), body, sentAtMs: nowMs, failures: 0, visibleAtMs: nowMs };
      return {
        ops: [{ put: queue.prefix + message.id, value: message }],
        send: () => offer(queue, message),
      };
    },
    messages: (arn) => [...journal.range(find(arn).prefix)].map(({ value }) => value as Message),
    recover() {
      for (const queue of byArn.values()) {
        if (!queue.mapping) continue;
        for (const { value } of journal.range(queue.prefix)) offerAt(queue, value as Message);
      }
    },
    stop() {
      stopped = true;
    },
  };
}
