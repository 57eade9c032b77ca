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

/**
 * Who may make an entry: holders of a role, nobody but whoever runs the installation, or those whom the owner names of whatever the entry is about;
 * these the platform has checked.
 */
export type Writers = readonly Assignee[] | 'operator' | 'owner';

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
  if (!isWriter(writers, actor)) throw new DomainError('not-permitted');
}

function isWriter(writers: Writers, actor: Actor): boolean {
  if ('system' in actor) return actor.system === writers;
  if (typeof writers === 'string') return writers === 'owner';
  return writers.some((who) => answersTo(actor, who));
}
