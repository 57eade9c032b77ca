import * as z from 'zod/mini';
import { DocumentRef } from '../document.ts';
import { PaperView } from './papers.ts';
import { PositionView } from './positions.ts';
import { Ahead, Step } from './progress.ts';
import { QuestionView } from './questions.ts';
import { RoundView } from './rounds.ts';
import { Saying } from './saying.ts';
import { Shown, ShownAs } from './shown.ts';
import { TextView } from './texts.ts';

/** The name is that of the section's data in the JSON of the case. */
const named = { name: z.string().check(z.regex(/^[a-z][A-Za-z]*$/)) };

/** The word of the heading under which it stands on the page of the case; neighbours under one heading share it. */
const titled = { ...named, title: z.string() };

/** A column shows one field of the rows; `none` is the word for an empty cell. */
const Column = z.strictObject({
  field: z.string(),
  label: z.string(),
  as: ShownAs,
  /** Of a word: what stands before its value in the key of the catalogues. */
  stem: z.optional(z.string()),
  none: z.optional(z.string()),
});
export type Column = z.infer<typeof Column>;

/** What a case of one procedure has beside what every case has: programs get `data`, people what its kind shows. */
export const Section = z.discriminatedUnion('kind', [
  /** Labelled values, among what stands on the page at a glance; none where people read it elsewhere. */
  z.strictObject({
    kind: z.literal('facts'),
    ...named,
    data: z.unknown(),
    facts: z.array(z.strictObject({ label: z.string(), shown: Shown })),
  }),
  /** Said in a sentence; nothing is said where there is nothing to say. */
  z.strictObject({ kind: z.literal('sentence'), ...titled, data: z.unknown(), says: z.optional(Saying) }),
  z.strictObject({ kind: z.literal('texts'), ...titled, data: z.array(TextView) }),
  /** What somebody wrote; nothing where nobody did. */
  z.strictObject({ kind: z.literal('words'), ...titled, data: z.nullable(z.string()) }),
  z.strictObject({ kind: z.literal('documents'), ...titled, data: z.array(DocumentRef) }),
  z.strictObject({ kind: z.literal('papers'), ...titled, data: z.array(PaperView) }),
  /** For programs: people read them by round. */
  z.strictObject({ kind: z.literal('positions'), ...named, data: z.array(PositionView) }),
  z.strictObject({ kind: z.literal('rounds'), ...titled, data: z.array(RoundView) }),
  /** `none` is the word for an empty table, of which nothing is said without. */
  z.strictObject({
    kind: z.literal('table'),
    ...titled,
    data: z.array(z.record(z.string(), z.unknown())),
    columns: z.array(Column),
    none: z.optional(z.string()),
  }),
  /** Questions with what was written on them; people are shown what they may do about them. */
  z.strictObject({
    kind: z.literal('questions'),
    ...titled,
    data: z.array(QuestionView),
    mayAsk: z.boolean(),
    /** By the number of each question. */
    may: z.record(z.string(), z.array(z.enum(['answer', 'reopen', 'settle']))),
  }),
  /** The way of the case as it is drawn: what is done, where it is now, what is ahead. Programs read the history, and get what is ahead as `ahead`. */
  z.strictObject({ kind: z.literal('progress'), steps: z.array(Step), ahead: z.optional(z.array(Ahead)) }),
]);
export type Section = z.infer<typeof Section>;

export type SectionOf<K extends Section['kind']> = Extract<Section, { kind: K }>;

/** The sections of one kind. */
export const sectionsOf = <K extends Section['kind']>(sections: readonly Section[], kind: K): SectionOf<K>[] =>
  sections.filter((section): section is SectionOf<K> => section.kind === kind);

/** Every version of every text of a case. */
export const textsIn = (sections: readonly Section[]): TextView[] =>
  sectionsOf(sections, 'texts').flatMap(({ data }) => data);
