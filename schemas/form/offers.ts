import type { Saying } from '../sections/saying.ts';

/** One of those that a field offers, with what to know of it. */
export type OfferedOption = {
  readonly value: string;
  readonly hint?: Saying;
  /** What it is called, in the reader's language, where that can be set. */
  readonly name?: string;
};

/** What a field offers at an instant, where that is not all that its schema takes. */
export type FieldOffer = {
  readonly options: readonly OfferedOption[];
  /** What there is to say of it, behind the hint of the field: bounds, and why something is not offered. */
  readonly notes: readonly Saying[];
};

/** What a form offers at an instant. */
export type Offers = {
  /** By the names of the fields. */
  readonly fields: Readonly<Record<string, FieldOffer>>;
  /** Nobody could send it as it would have to be filled in; it may be kept as a draft. */
  readonly draftOnly: boolean;
  /** What can be read elsewhere before the form is filled in, each by the key of what it is called. */
  readonly links?: readonly { readonly label: string; readonly url: string }[];
};
