import * as z from 'zod/mini';
import type { Role } from './actor.ts';
import { Due } from './civil-date.ts';
import { Country } from './form/country.ts';
import { Instant, MailTaskId, PartyId, PersonId, TaskId } from './ids.ts';
import type { Scope } from './scope.ts';

/**
 * Who may act on a task: everybody who acts for a party, its head alone, whoever holds a role, or one person. Written
 * `party:ILO`, `head:ILO`; with the scope for which the role is held, `role:resident-coordinator@EG`.
 */
export const Assignee = z.templateLiteral([
  z.enum(['party', 'head', 'role', 'person']),
  ':',
  z.string().check(z.minLength(1)),
]);
export type Assignee = z.infer<typeof Assignee>;

export const assignee = {
  party: (id: PartyId): Assignee => `party:${id}`,
  /** The principal of a party, and nobody else who acts for it. */
  head: (id: PartyId): Assignee => `head:${id}`,
  role: (role: Role): Assignee => `role:${role}`,
  person: (id: PersonId): Assignee => `person:${id}`,
  /** The same for one scope alone. */
  within: (asked: Assignee, scope: Scope): Assignee => `${asked}@${scope}` as Assignee,
};

/** Whom an assignee names. A person's id has an `@` of its own, and no scope. */
export function partsOf(asked: Assignee): { readonly kind: string; readonly name: string; readonly scope?: Scope } {
  const kind = asked.slice(0, asked.indexOf(':'));
  const named = asked.slice(kind.length + 1);
  const at = kind === 'person' ? -1 : named.indexOf('@');
  return at < 0 ? { kind, name: named } : { kind, name: named.slice(0, at), scope: named.slice(at + 1) };
}

/** What a task is about beside a party, where one case asks the same of several: each task is about one of them. */
export const TaskSubject = z.strictObject({
  country: z.optional(Country),
  /** Somebody who is asked for themselves, such as a reviewer. */
  person: z.optional(PersonId),
  criterion: z.optional(z.string().check(z.regex(/^[A-Za-z0-9-]{1,32}$/))),
});

/** An open request to a person or role for an action, with an instant or a day at which it is due (design §2). */
export const Task = z.strictObject({
  taskId: TaskId,
  kind: z.string().check(z.regex(/^[a-z-]+$/)),
  /** May be fewer than its kind has. */
  choices: z.array(z.string()).check(z.minLength(1)),
  assignees: z.array(Assignee).check(z.minLength(1)),
  openedAt: Instant,
  dueAt: z.optional(Due),
  /** The party whose position, objection or action is asked for. */
  party: z.optional(PartyId),
  subject: z.optional(TaskSubject),
  /** What is to be judged, by ids of which the procedure's words say more (`criteria.<id>`). */
  criteria: z.optional(z.array(z.string())),
  /** What lists and pages call it in the place of the case's title, where that is not its reader's to know. */
  about: z.optional(z.string()),
});
export type Task = z.infer<typeof Task>;

/** What lists of tasks hold: tasks of cases, and mails that somebody has to look at. */
export const OpenTask = z.strictObject({ ...Task.shape, taskId: z.union([TaskId, MailTaskId]) });
