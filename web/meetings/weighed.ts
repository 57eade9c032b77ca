import type { Column } from '#schemas/sections/section.ts';

/** How pages show what somebody weighs of the cases of a procedure. */
export type Weighed = {
  readonly procedure: string;
  readonly dimensions: readonly Column[];
  readonly columns: readonly Column[];
  readonly standing: { readonly label: string; readonly counted: string };
};
