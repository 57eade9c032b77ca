import type * as z from 'zod/mini';

/** What one field of a form asks for. The page, the reader of posted forms and the JSON schema are made from it. */
export type Field = {
  /** What the JSON interface takes and what is kept. */
  readonly schema: z.ZodMiniType;
  /** `always`: may be left out. `at-times`: a rule of the form says when it may not, so a page does not call it optional. */
  readonly mayLack?: 'always' | 'at-times';
  /** The page fills it in; nobody writes it. */
  readonly ofThePage?: true;
} & Kind;

type Kind =
  | { readonly kind: 'line' | 'money' | 'integer' | 'numbers' | 'date' | 'flag' }
  | { readonly kind: 'language' | 'country' | 'party' | 'parties' | 'documents' | 'meeting' | 'matter' | 'person' }
  /** `lines`: how many of them a page shows to write into. */
  | { readonly kind: 'text'; readonly lines: number }
  /** `saidAs`: the field in whose words the options are called, where they are the same. */
  | { readonly kind: 'choice' | 'choices'; readonly options: readonly Option[]; readonly saidAs?: string }
  | { readonly kind: 'instant' }
  /** `until`: the field that holds an instant where no length is chosen. */
  | { readonly kind: 'duration'; readonly offered: readonly string[]; readonly until?: string }
  | { readonly kind: 'group'; readonly fields: Fields }
  /** `oneFor`: the choice among its fields of which each option has one row at most, so that a page shows one for each. */
  | { readonly kind: 'rows'; readonly fields: Fields; readonly oneFor?: string }
  | { readonly kind: 'list'; readonly item: Field };

export type Option = string | number;
export type Fields = Readonly<Record<string, Field>>;

/** The schemas of fields, by their names. */
export type ShapeOf<F extends Fields> = { -readonly [N in keyof F]: F[N]['schema'] };

/** Bounds of how many. */
export type Count = { readonly minimum?: number; readonly maximum: number };
