import * as z from 'zod/mini';
import { CodeRequest } from './code-request.ts';
import { DraftShare } from './draft-share.ts';
import { CaseId, Instant, MailId } from './ids.ts';
import { Owed } from './outbox.ts';

/** Input of `await-change`: keep this task token until the case leaves `stage`, then answer it with the new CaseStage. */
export const AwaitChangeInput = z.strictObject({
  caseId: CaseId,
  stage: z.string(),
  flow: z.int(),
  taskToken: z.string().check(z.minLength(1)),
  at: Instant,
});
export type AwaitChangeInput = z.infer<typeof AwaitChangeInput>;

/** Input of `record`: what the machine itself has to enter in the history. Output: CaseStage. */
export const RecordInput = z.discriminatedUnion('command', [
  z.strictObject({ command: z.literal('pass-time'), caseId: CaseId, flow: z.int(), at: Instant }),
  z.strictObject({
    command: z.literal('report-fault'),
    caseId: CaseId,
    flow: z.int(),
    at: Instant,
    where: z.string(),
    error: z.string(),
    cause: z.string(),
  }),
]);
export type RecordInput = z.infer<typeof RecordInput>;

/** Input of `dispatch`: rows just written; a code for signing in; a draft that was shared; a mail that was settled; or, from the schedule, a sweep of rows that somebody left behind. */
export const DispatchInput = z.union([
  z.strictObject({ items: z.array(Owed).check(z.minLength(1)), at: Instant }),
  z.strictObject({ signIn: CodeRequest, at: Instant }),
  z.strictObject({ shared: DraftShare, at: Instant }),
  z.strictObject({ settledMail: MailId, at: Instant }),
  z.strictObject({ sweep: z.literal(true), time: z.string(), ignoreClaims: z.optional(z.boolean()) }),
]);
export type DispatchInput = z.infer<typeof DispatchInput>;

/** Input of `watchdog` and `digest`, from their schedules: the instant as EventBridge writes it. */
export const ScheduledInput = z.strictObject({ time: z.iso.datetime() });
