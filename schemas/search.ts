import * as z from 'zod/mini';
import { CivilDate } from './civil-date.ts';
import { CaseId, Instant, PartyId, PersonId } from './ids.ts';

const WrittenInstant = z.iso.datetime({ offset: true });

/** A form sends an empty text for what was not filled in. */
const given = (maximum: number, rule = 'invalid', isFit: (text: string) => boolean = () => true) =>
  z.optional(
    z.pipe(
      z.string().check(
        z.maxLength(maximum),
        z.refine((text) => text.trim() === '' || isFit(text.trim()), { params: { rule } }),
      ),
      z.transform((text) => (text.trim() === '' ? undefined : text.trim())),
    ),
  );

const isParty = (text: string): boolean => PartyId.safeParse(text.toUpperCase()).success;
const isPerson = (text: string): boolean => PersonId.safeParse(text.toLowerCase()).success;
const isTime = (text: string): boolean => [CivilDate, WrittenInstant].some((kind) => kind.safeParse(text).success);

/** What a search is narrowed by; which procedures, kinds and states there are is not for a schema to know. */
const filters = {
  /** Words; those between quotation marks stand together. */
  q: given(200),
  party: given(40, 'invalid', isParty),
  person: given(254, 'not-an-email', isPerson),
  role: given(40),
  type: given(60),
  procedure: given(50),
  state: given(60),
  outcome: given(60),
  /** From the beginning of this day by UTC on, or from an instant. */
  from: given(40, 'not-a-date', isTime),
  /** Until the end of this day by UTC, or before an instant. */
  to: given(40, 'not-a-date', isTime),
};

export const SearchQuery = z.strictObject({ ...filters, cursor: z.optional(z.string()) });
export type SearchQuery = z.infer<typeof SearchQuery>;
export type SearchFilters = Omit<SearchQuery, 'cursor'>;
export type SearchFilter = keyof SearchFilters;

/** In the order in which people are asked for them. */
export const searchFilters = Object.keys(filters) as SearchFilter[];

/** What the index is narrowed by beside: events with mails, `any` or those of which one of these became, between spaces. */
export type IndexFilters = SearchFilters & { readonly mails?: string | undefined };

/** One event that was found; `snippet` is what was written in it, around the words that were looked for. */
export const SearchItem = z.strictObject({
  caseId: CaseId,
  seq: z.int().check(z.positive()),
  at: Instant,
  type: z.string(),
  title: z.string(),
  snippet: z.string(),
});
export type SearchItem = z.infer<typeof SearchItem>;

export const SearchPage = z.strictObject({
  items: z.array(SearchItem),
  cursor: z.nullable(z.string()),
  /** How many events there are on all pages. */
  total: z.int().check(z.nonnegative()),
});
export type SearchPage = z.infer<typeof SearchPage>;

/** What the function is asked that keeps the index: what one person finds at an instant, as far as it is theirs. */
export const SearchAsked = z.strictObject({
  person: PersonId,
  at: Instant,
  filters: z.record(z.string(), z.string()),
  after: z.optional(z.string()),
  limit: z.int().check(z.positive(), z.maximum(1000)),
});
export type SearchAsked = z.infer<typeof SearchAsked>;

/** How many of the events that were found are of one kind, in one procedure. */
export const FoundCount = z.strictObject({ procedure: z.string(), type: z.string(), count: z.int() });
export type FoundCount = z.infer<typeof FoundCount>;

export const Found = z.strictObject({
  hits: z.array(z.strictObject({ caseId: CaseId, seq: z.int() })),
  /** After which place the rest comes; absent at the end. */
  goesOnAfter: z.optional(z.string()),
  total: z.int(),
  counts: z.array(FoundCount),
});
export type Found = z.infer<typeof Found>;
