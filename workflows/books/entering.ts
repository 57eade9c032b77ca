import type * as z from 'zod/mini';
import type { Actor } from '#schemas/actor.ts';
import type { Assignee } from '#schemas/task.ts';
import { answersTo } from '#workflows/network/assignees-of.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import type { Proceedings } from '#workflows/procedure/proceedings.ts';

export type EntrySchemas = Readonly<Record<string, z.ZodMiniType>>;

/** One entry before the rules of a book. Who may make it has been checked. */
export type Entering<S, Event, Entry> = {
  readonly entry: Entry;
  readonly proceedings: Proceedings<S, Event>;
  readonly network: Directory;
};

/** Who may make an entry: holders of a role, or nobody but whoever runs the installation. */
export type Writers = readonly Assignee[] | 'operator';

/** What may be entered in a book, by kind. */
export type EntryKinds<S, Event, A extends EntrySchemas> = {
  readonly [K in keyof A & string]: {
    readonly schema: A[K];
    readonly writers: Writers;
    readonly rule: (entering: Entering<S, Event, z.infer<A[K]>>) => void;
  };
};

/** @throws DomainError `not-permitted` */
export function admitEntry(writers: Writers, actor: Actor): void {
  const isWriter =
    'system' in actor
      ? actor.system === writers
      : writers !== 'operator' && writers.some((who) => answersTo(actor, who));
  if (isWriter) return;
  throw new DomainError('not-permitted');
}
