import * as z from 'zod/mini';
import { PublicLine } from '#schemas/public-line.ts';
import type { Column } from '#schemas/sections/section.ts';

/**
 * A list of a procedure that is everybody's, among its `projections`: the platform serves it as JSON, as a file of comma-separated
 * values and as a page, under its name. What its page says stands in the procedure's words: `lists.<name>.title`, `.lead`, `.none`.
 */
export type PublicList = {
  /** A whole line, with what every such line says of a case (`PublicLine`); in the order of the file's columns. */
  readonly line: ReturnType<typeof lineOf>;
  /** The field that says what a case is for: it stands below the title, for whoever wants to read it. */
  readonly about: { readonly field: string; readonly label: string };
  /** What the page shows of the rest, behind a case's title and its situation. */
  readonly columns: readonly Column[];
  /** The situations in which a case stands in it: one that is in another has left it. */
  readonly situations: readonly string[];
  /** The field that says since when a case stands in it. */
  readonly enteredAt: string;
  /** The body whose meetings change it: the page says what has changed since the last one. */
  readonly body?: string;
};

/**
 * The list of what changed in a public one: each case that stands in it, or has stood, with the same line, at the instant of its last change. There,
 * and nowhere else, a case has another place after each: the latest are read, and nobody pages through it.
 */
export const changesOf = (list: string): string => `${list}:changes`;

type Shape = Readonly<Record<string, z.ZodMiniType>>;

const lineOf = (shape: Shape) => z.strictObject({ ...PublicLine.shape, ...shape });

/** @param shape what a line says of a case beside what every line says */
export const definePublicList = ({
  shape,
  ...list
}: Omit<PublicList, 'line'> & { readonly shape: Shape }): PublicList => ({ ...list, line: lineOf(shape) });
