import * as z from 'zod/mini';
import { Instant } from './ids.ts';
import { SearchQuery } from './search.ts';
import { writtenLine } from './text/written.ts';

export const ViewId = z.string().check(z.regex(/^view-[0-9a-f]{32}$/));
export type ViewId = z.infer<typeof ViewId>;

/** What somebody calls a view of theirs. */
export const ViewName = z.strictObject({ name: writtenLine({ minimum: 1, maximum: 60 }) });

/** A search that somebody has saved: its filters as they were then, of which a later version may know some no more. */
export const SavedView = z.strictObject({
  viewId: ViewId,
  name: z.string(),
  filters: z.record(z.string(), z.string()),
  savedAt: Instant,
});
export type SavedView = z.infer<typeof SavedView>;

/** All of one person, in the order of saving. */
export const SavedViews = z.strictObject({ views: z.array(SavedView) });

/** What a program saves under a name. */
export const NewView = z.strictObject({ ...ViewName.shape, filters: z.omit(SearchQuery, { cursor: true }) });
export const ViewWithout = z.strictObject({
  filters: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(20)),
});

/** A filter of a view that does not fit any more: there is no such thing to choose, the Network does not know it, or nothing that the reader may read has it. */
export const Misfit = z.strictObject({
  filter: z.string(),
  value: z.string(),
  why: z.enum(['gone', 'unknown', 'unseen']),
});
export type Misfit = z.infer<typeof Misfit>;

/** A view with what of it does not fit any more, and why, in the reader’s words. */
export const OpenedView = z.extend(SavedView, {
  misfits: z.array(z.extend(Misfit, { message: z.string() })),
});
export type OpenedView = z.infer<typeof OpenedView>;
