import { type Bounds, writtenText } from '../text/written.ts';

/** Paragraphs that somebody writes; a page shows so many `lines` to write into. */
export const text = ({ lines, ...bounds }: Bounds & { readonly lines: number }) =>
  ({ kind: 'text', lines, schema: writtenText(bounds) }) as const;
