import type { Column } from '#schemas/sections/section.ts';
import type { Reader } from './procedure.ts';

/** By what cases are counted: how a value is shown, and those that are shown though no case has them. */
export type Dimension = Omit<Column, 'none'> & { readonly values: readonly string[] };

/**
 * What a body weighs that takes several cases of a procedure at one meeting: how they are spread, and what stands beside each.
 * The platform counts and draws, and nothing is made of it: what it means is the body's to say.
 */
export type Portfolio<S> = {
  /** Whether it is for the reader, of a meeting of the body. */
  readonly isFor: (reader: Reader, body: string) => boolean;
  readonly dimensions: readonly Dimension[];
  /** The values that a case has in each of them, each once; none where it does not say. The state is what the reader may see. */
  readonly valuesOf: (state: S) => Readonly<Record<string, readonly string[]>>;
  /** The list of the cases that were taken on before, beside which those of an agenda are counted: its lines say how they count (`schemas/counted.ts`). */
  readonly standing: {
    readonly list: string;
    readonly label: string;
    /** How many of them are counted, in a sentence. */
    readonly counted: string;
  };
  /** What stands beside a case on the agenda. */
  readonly columns: readonly Column[];
  readonly besideOf: (state: S) => Readonly<Record<string, unknown>>;
};
