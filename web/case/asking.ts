import type { SectionOf } from '#schemas/sections/section.ts';
import type { Frame } from '../components/frame.ts';
import type { FilledForm } from '../form/filled-form.ts';

/** What the forms about questions on a case need to know. */
export type Asking = {
  frame: Frame;
  caseId: string;
  /** What was posted and not taken, if anything was. */
  form: FilledForm;
  idempotencyKey: string;
};

export type QuestionsProps = Asking & { section: SectionOf<'questions'> };
