import type { InterfaceLanguage } from '#schemas/language.ts';

/** Messages in ICU syntax by key. Keys that begin with `@` are notes to translators about the key after it. */
export type Catalogue<K extends string = string> = Readonly<Record<K, string>>;
export type Catalogues<K extends string = string> = Readonly<Record<InterfaceLanguage, Catalogue<K>>>;

/** A part of a mail's body; rendered to html and to plain text from the same messages. */
export type Block<K extends string = string> =
  | { readonly paragraph: K; readonly when?: string }
  | { readonly note: K; readonly when?: string }
  /** Rows of label and value; a fact that a mail does not have makes no row. */
  | { readonly facts: readonly string[] }
  /** The link to the task, with the code; left out of a mail that asks nothing of its reader. */
  | { readonly button: K };

/** One kind of mail. Every one has the message `heading`; the subject is made from it. */
export type MailTemplate = {
  /** Counts up when the wording changes; recorded with what was sent. */
  readonly version: number;
  readonly catalogues: Catalogues;
  readonly body: readonly Block[];
  /** Brings the calendars of its readers up to date, where the fact `deadlineSetAt` or `deadlineGoneAt` says so. */
  readonly calendar?: true;
  /** End of the file name of the document that the mail carries. */
  readonly enclosure?: string;
};

/** The mails of one procedure, and the words that their facts are shown with. */
export type ProcedureMails = {
  /** `label.<fact>`; `<fact>.<value>` for a fact whose values are words; `value.<fact>`, a message with `{value}`. */
  readonly words: Catalogues;
  readonly templates: Readonly<Record<string, MailTemplate>>;
};

type Keys<C> = Exclude<keyof C & string, `@${string}`>;

/** Ties a template to its catalogues: a key that a language lacks, or that the body misspells, does not compile. */
export const defineMail = <const C extends Catalogue & { heading: string }>(template: {
  readonly version: number;
  readonly catalogues: { readonly en: C; readonly ar: Readonly<Record<Keys<NoInfer<C>>, string>> };
  readonly body: readonly Block<Keys<NoInfer<C>>>[];
  readonly calendar?: true;
  readonly enclosure?: string;
}): MailTemplate => template as MailTemplate;
