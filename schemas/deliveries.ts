import * as z from 'zod/mini';
import type { ToldEvent } from './sections/viewed-case.ts';

/** What may have become of a mail. `unsent`: it is still owed; `problem`: one that did not arrive or was not wanted. */
export const DeliveryFate = z.enum(['unsent', 'problem', 'awaited', 'sent', 'delivered', 'resent', 'excused']);

const given = z.optional(z.string().check(z.maxLength(254)));

/** What the list of deliveries is narrowed by; a form sends an empty text for what was not filled in. */
export const DeliveriesQuery = z.strictObject({
  fate: given,
  procedure: given,
  person: given,
  cursor: z.optional(z.string()),
});

/** Mails about one event, of which the same became. */
export type DeliveryFateOf = {
  readonly fate: string;
  readonly to: readonly string[];
  /** Why they did not arrive, in the words of whoever said so. */
  readonly reasons: readonly string[];
};

/** An event of a case with its mails, as far as the reader may know of them. */
export type Delivery = {
  readonly caseId: string;
  readonly procedure: string;
  readonly title: string;
  readonly event: ToldEvent;
  readonly mails: readonly DeliveryFateOf[];
  /** Open tasks in which mails that did not arrive are sent again or excused, with the party of each. */
  readonly tasks: readonly { readonly taskId: string; readonly party: string | null }[];
};

export type DeliveriesPage = {
  /** What is first to be looked at, where the list is narrowed by nothing. */
  readonly unsent: readonly Delivery[];
  readonly problems: readonly Delivery[];
  readonly items: readonly Delivery[];
  readonly cursor: string | null;
  readonly total: number;
};
