import type { ProcedureEvent } from './procedure.ts';

/** A part of a mail's body; rendered to html and to plain text from the same messages. */
export type Block<K extends string = string> =
  | { readonly paragraph: K; readonly when?: string }
  | { readonly note: K; readonly when?: string }
  /** Rows of label and value; a fact that a mail does not have makes no row. */
  | { readonly facts: readonly string[] }
  /** The link to the task, with the code; left out of a mail that asks nothing of its reader. */
  | { readonly button: K };

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
};

/** A document that a mail carries, made from the history up to the event that the mail is about. */
export type Enclosure = {
  /** End of its file name. */
  readonly name: string;
  readonly of: (history: readonly ProcedureEvent[]) => string;
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
