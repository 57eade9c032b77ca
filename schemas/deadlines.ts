import * as z from 'zod/mini';
import { type CaseSummary, PageQuery, type StalledCase } from './api.ts';
import type { Due } from './civil-date.ts';

/** `task`: what somebody is asked; `window`: until when a text goes round; `cut-off`: until when something reaches a meeting. */
export const DeadlineKind = z.enum(['task', 'window', 'meeting', 'cut-off']);
export type DeadlineKind = z.infer<typeof DeadlineKind>;

const given = z.optional(z.string().check(z.maxLength(60)));

/** What the calendar of deadlines is narrowed by; a form sends an empty text for what was not filled in. */
export const DeadlinesQuery = z.strictObject({
  procedure: given,
  kind: given,
  /** `2026-12`. */
  month: z.optional(z.string().check(z.regex(/^(20\d\d-(0[1-9]|1[0-2]))?$/))),
  /** Where the month goes on. */
  cursor: PageQuery.shape.cursor,
  /** Where what is overdue goes on. */
  late: PageQuery.shape.cursor,
});

/** The same of a file, which is one list. */
export const DeadlineFileQuery = z.omit(DeadlinesQuery, { late: true });

type OfCase = Pick<CaseSummary, 'caseId' | 'procedure' | 'title'>;

type Fallen = {
  readonly at: Due;
  /** Its instant has come, or its day is over. */
  readonly isOver: boolean;
};

/** One thing that falls due, as far as the reader may know of it. */
export type Deadline = Fallen &
  (
    | (OfCase & {
        readonly kind: 'task';
        readonly asks: string;
        readonly taskId: string;
        readonly openedAt: string;
        /** Those who are asked the same until then; empty where it is asked of no party. */
        readonly parties: readonly string[];
      })
    | (OfCase & { readonly kind: 'window'; readonly openedAt: string; readonly parties: readonly string[] })
    | {
        readonly kind: 'meeting' | 'cut-off';
        readonly meetingId: string;
        readonly body: string;
        readonly meetingAt: string;
        readonly timeZone: string;
      }
  );

/** A cut-off that is over is nobody's fault. */
export const isOverdue = ({ isOver, kind }: Deadline): boolean => isOver && kind !== 'cut-off';

export type Deadlines = {
  /** Cases whose next reminder or deadline did not come. */
  readonly stalled: readonly StalledCase[];
  /** What is overdue, in its order, and where there is more of it. */
  readonly overdue: readonly Deadline[];
  readonly moreOverdue: string | null;
  /** `2026-12`. */
  readonly month: string;
  /** What else falls due in the month, in its order, and where there is more of it. */
  readonly items: readonly Deadline[];
  readonly next: string | null;
  /** Nothing that is not overdue falls due before the month, and it is no month to come. */
  readonly isFirst: boolean;
  /** Nothing falls due after the month, and it is not over. */
  readonly isLast: boolean;
};
