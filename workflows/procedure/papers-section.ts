import * as z from 'zod/mini';
import { PaperView } from '#schemas/sections/papers.ts';
import type { SectionOf } from '#schemas/sections/section.ts';
import type { Papers } from './paper.ts';

/** The shape of its data in JSON. */
export const papersView = z.array(PaperView);

/** The papers that there are of a case: each as it went out, and as it would now where it still may. */
export function papersIn<S, Event extends { readonly seq: number; readonly at: string }>(
  papers: Papers<S, Event>,
  state: S,
  events: readonly Event[],
): PaperView[] {
  return Object.entries(papers).flatMap(([paper, { issuedIn, isAhead }]) => {
    const issued = events.flatMap((event): PaperView[] => {
      const sha256 = issuedIn(event);
      return sha256 === undefined ? [] : [{ paper, seq: event.seq, at: event.at, sha256 }];
    });
    return isAhead(state) ? [...issued, { paper, seq: null, at: null, sha256: null }] : issued;
  });
}

export const papersSection = (data: PaperView[]): SectionOf<'papers'> => ({
  kind: 'papers',
  name: 'papers',
  title: 'case.papers',
  data,
});
