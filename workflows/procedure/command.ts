import type { Actor, PersonActor } from '#schemas/actor.ts';
import type { DocumentRef } from '#schemas/document.ts';
import type { BookId } from '#schemas/ids.ts';
import type { QuestionEntry } from '#schemas/question.ts';
import type { ComingLetter } from './join-correspondence.ts';

/** What may be asked of any case, and `enter` of any book. Time and actor arrive with the command: the rules have no clock of their own. */
export type CaseCommand = { readonly at: string; readonly actor: Actor } & (
  | {
      readonly type: 'draft' | 'submit';
      readonly caseId: string;
      readonly form: unknown;
      readonly actor: PersonActor;
      readonly documents?: readonly DocumentRef[] | undefined;
    }
  | {
      readonly type: 'act';
      readonly taskId: string;
      readonly kind: string;
      readonly act: unknown;
      readonly actor: PersonActor;
      readonly documents?: readonly DocumentRef[] | undefined;
    }
  | { readonly type: 'pass-time' }
  | { readonly type: 'record-deliveries'; readonly deliveries: unknown }
  | { readonly type: 'report-fault'; readonly where: string; readonly error: string; readonly cause: string }
  | { readonly type: 'notice-stall'; readonly expected: 'take-up' | 'time'; readonly by: string }
  | { readonly type: 'restart-flow'; readonly actor: PersonActor }
  | { readonly type: 'join-correspondence'; readonly letter: ComingLetter; readonly actor: PersonActor }
  | { readonly type: 'put-question'; readonly entry: QuestionEntry; readonly actor: PersonActor }
  /** A book has changed in these respects, as of its entry `version`. */
  | {
      readonly type: 'outside-changed';
      readonly what: BookId;
      readonly version: number;
      readonly changed: readonly string[];
    }
  | { readonly type: 'enter'; readonly kind: string; readonly entry: unknown }
);
