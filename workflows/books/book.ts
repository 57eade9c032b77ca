import type * as z from 'zod/mini';
import type { Subject } from '#workflows/procedure/subject.ts';
import type { Writers } from './entering.ts';

/**
 * Something that procedures look at and none of them owns, such as settings or a calendar: it has an id, a state, a history
 * and entries by people with a role, and no machine, no tasks and no end (ADR 20).
 */
export type Book = Subject & {
  readonly events: Readonly<Record<string, z.ZodMiniType>>;
  readonly entries: Readonly<Record<string, { readonly schema: z.ZodMiniType; readonly writers: Writers }>>;
};
