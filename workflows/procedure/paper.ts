import type { Language } from '#schemas/language.ts';

/**
 * A part of a paper: what the system states, in one line, or what somebody wrote. The two are told apart by where they
 * stand, never by what they say.
 */
export type PaperPart =
  | { readonly heading: string }
  | { readonly subheading: string }
  | { readonly line: string }
  /** What somebody wrote, word for word; a line of the system before it says who and what. */
  | {
      readonly words: string /** Its paragraphs have numbers, by which parties name them: they stand at the margin. */;
      readonly numbered?: true;
    }
  /** How the text is to be read, which a page shows by how it looks. */
  | { readonly inTextOnly: readonly string[] };

/**
 * A document that is made of a case's history alone, so that the same history gives the same bytes, and its SHA-256 can be recorded. All
 * who read the case read it.
 */
export type Paper<S, Event> = {
  readonly language: Language;
  /** The hash that an event has recorded, with which it went out; undefined of any other event. */
  readonly issuedIn: (event: Event) => string | undefined;
  /** Whether it may still go out, so that whoever has to do with that sees it as it would be now. */
  readonly isAhead: (state: S) => boolean;
  /**
   * @param events the history up to its issue, that event left out; letters may be missing from it
   * @param upTo number of the last event of that history
   * @param issue the event in which it went out, of one that has
   */
  readonly partsOf: (events: readonly Event[], upTo: number, issue: Event | undefined) => readonly PaperPart[];
};

/** The papers of a procedure, by the name that each has in addresses and catalogues (`papers.<name>`). */
export type Papers<S, Event> = Readonly<Record<string, Paper<S, Event>>>;
