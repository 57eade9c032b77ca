import * as z from 'zod/mini';
import type { Role } from './actor.ts';
import { Due } from './civil-date.ts';
import { Instant, MailTaskId, PartyId, type PersonId, TaskId } from './ids.ts';

/** Who may act on a task: everybody who acts for a party, holds a role, or one person. Written `party:ILO`. */
export const Assignee = z.templateLiteral([z.enum(['party', 'role', 'person']), ':', z.string().check(z.minLength(1))]);
export type Assignee = z.infer<typeof Assignee>;

export const assignee = {
  party: (id: PartyId): Assignee => `party:${id}`,
  role: (role: Role): Assignee => `role:${role}`,
  person: (id: PersonId): Assignee => `person:${id}`,
};

/** An open request to a person or role for an action, with an instant or a day at which it is due (design §2). */
export const Task = z.strictObject({
  taskId: TaskId,
  kind: z.string().check(z.regex(/^[a-z-]+$/)),
  choices: z.array(z.string()).check(z.minLength(1)),
  assignees: z.array(Assignee).check(z.minLength(1)),
  openedAt: Instant,
  dueAt: z.optional(Due),
  /** The party whose position, objection or action is asked for. */
  party: z.optional(PartyId),
});
export type Task = z.infer<typeof Task>;

/** What lists of tasks hold: tasks of cases, and mails that somebody has to look at. */
export const OpenTask = z.strictObject({ ...Task.shape, taskId: z.union([TaskId, MailTaskId]) });
