import type { Actor } from '#schemas/actor.ts';
import type { BookId } from '#schemas/ids.ts';
import type { Roster } from '#schemas/roster.ts';
import type { Assignee } from '#schemas/task.ts';
import type { Book } from '#workflows/books/book.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { capacityToEnter } from '../../access.ts';
import { actorOf, type Caller } from '../../caller.ts';
import type { Execution } from '../../decide-on.ts';
import { VersionConflictError } from '../../errors.ts';
import { create, execute } from '../../execute.ts';
import { hashOfRequest, idempotencyRecord, replayed } from '../../idempotency.ts';
import type { Services } from '../../services.ts';
import { refusedByBook } from './refused-by-book.ts';

type Entry = {
  readonly book: Book;
  readonly bookId: BookId;
  readonly kind: string;
  /** As the schema of the kind gives it. */
  readonly entry: unknown;
  /** Who may, where the book leaves that to the owner of what the entry is about. */
  readonly writers?: readonly Assignee[];
};

/**
 * Makes an entry in a book, and opens the book with the first. Asked twice with one key, it is made once.
 * @throws ForbiddenError where the caller may not, and what `refusedByBook` makes of a refusal
 */
export async function enterInBook<T>(
  services: Services,
  caller: Caller,
  { book, bookId, kind, entry, writers }: Entry,
  idempotencyKey: string | undefined,
  answer: (done: Pick<Execution, 'state' | 'events'>) => T,
): Promise<T> {
  const named = book.entries[kind]?.writers ?? 'operator';
  const actor = actorOf(caller, capacityToEnter(caller, named === 'owner' ? (writers ?? []) : named));
  const requestHash = hashOfRequest(`${bookId} ${kind}`, entry);
  const before = await replayed<T>(services, caller, idempotencyKey, requestHash);
  if (before !== undefined) return before;
  const idempotent =
    idempotencyKey === undefined
      ? {}
      : {
          idempotency: (done: Pick<Execution, 'state' | 'events'>) =>
            idempotencyRecord(caller, idempotencyKey, requestHash, answer(done)),
          replayed: () => replayed<T>(services, caller, idempotencyKey, requestHash),
        };
  try {
    const done = await written(services, { book, bookId, kind, entry }, { at: caller.now, actor }, idempotent);
    return 'replayed' in done ? (done.replayed as T) : answer(done);
  } catch (error) {
    throw error instanceof DomainError ? refusedByBook(error) : error;
  }
}

/** Carries an entry out, as the first of its book or as one more. */
export async function written(
  services: Services,
  { book, bookId, kind, entry }: Entry,
  by: { readonly at: string; readonly actor: Actor },
  options: Parameters<typeof create>[4] & { readonly roster?: Roster } = {},
): ReturnType<typeof execute> {
  const command = { type: 'enter', kind, entry, ...by } as const;
  if ((await services.cases.load(bookId)) === undefined) {
    try {
      return await create(services, book, bookId, command, options);
    } catch (error) {
      // Somebody else has opened it at the same time: theirs is the first entry.
      if (!(error instanceof VersionConflictError)) throw error;
    }
  }
  return execute(services, bookId, command, options);
}
