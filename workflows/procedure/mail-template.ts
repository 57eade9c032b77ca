import type { MailFacts } from '#schemas/mail-facts.ts';
import type { AskedAction } from '#schemas/text/asked-action.ts';
import type { ProcedureEvent } from './procedure.ts';

/** A part of a mail's body; rendered to html and to plain text from the same messages. */
export type Block<K extends string = string> =
  | { readonly paragraph: K; readonly when?: string }
  | { readonly note: K; readonly when?: string }
  /** Rows of label and value; a fact that a mail does not have makes no row. */
  | { readonly facts: readonly string[] }
  /** The link to the task, with the code; left out of a mail that asks nothing of its reader. */
  | { readonly button: K }
  /** The text itself, where the template says which: for whoever decides on it. */
  | { readonly theText: true; readonly when?: string };

/**
 * One kind of mail. What it says stands in catalogues beside it, `<language>.json`, in ICU syntax; every one has the message `heading`,
 * and the subject is made from it.
 */
export type MailTemplate = {
  /** Counts up when the wording changes; recorded with what was sent. */
  readonly version: number;
  readonly body: readonly Block[];
  /** Brings the calendars of its readers up to date, where the fact `deadlineSetAt` or `deadlineGoneAt` says so. */
  readonly calendar?: true;
  readonly enclosure?: Enclosure;
  readonly textOf?: TextOfMail;
};

type Wording = {
  readonly version: number;
  readonly language: string;
  readonly title: string;
  readonly text: string;
  readonly followUps?: readonly AskedAction[] | undefined;
};

/** A text as a mail carries it, and what its reader had been sent before. */
export type TextInMail = {
  readonly text: Wording;
  readonly since?: {
    readonly version: number;
    /** Undefined where it was not in the language of the text. */
    readonly before: Wording | undefined;
    readonly reasons: readonly string[];
  };
};

/** Found in the history up to the event that the mail is about; undefined where there is none. */
export type TextOfMail = (
  history: readonly ProcedureEvent[],
  facts: MailFacts,
  language: string,
) => TextInMail | undefined;

/** A document that a mail carries, made from the history up to the event that the mail is about, and of how that says it is written. */
export type Enclosure = {
  /** End of its file name. */
  readonly name: string;
  readonly of: (history: readonly ProcedureEvent[], event: ProcedureEvent | undefined) => string;
};

/** The mails of one procedure, by the name of the folder that each has in its `emails/`. */
export type ProcedureMails = {
  readonly procedure: string;
  readonly templates: Readonly<Record<string, MailTemplate>>;
};

/** Keys that begin with `@` are notes to translators about the key after it. */
type Keys<C> = Exclude<keyof C & string, `@${string}`>;

/**
 * Ties a template to its catalogue: a key that the English lacks, or that the body misspells, does not compile, and no other language's
 * catalogue does which lacks one of the English (words/compile). The catalogue is a type here: no bundle carries its words because they are checked.
 */
export const defineMail = <English extends { heading: string }>(
  template: MailTemplate & { readonly body: readonly Block<Keys<English>>[] },
): MailTemplate => template;

/** Sentences of a part's mail that each procedure says in its own words. */
export type Left<K extends string> = Readonly<Record<K, string>>;
