import type { Caller } from '#functions/lib/caller.ts';
import { NotFoundError } from '#functions/lib/errors.ts';
import type { Services } from '#functions/lib/services.ts';
import { casePaper } from '#functions/lib/use-cases/case-paper.ts';
import { paperAddress } from '#schemas/sections/papers.ts';
import { sectionsOf } from '#schemas/sections/section.ts';
import type { ViewedCase } from '#schemas/sections/viewed-case.ts';
import type { BundledPaper } from '#web/pages/bundle-index.tsx';

/** The papers of a case, each with its file: the bytes over which the hash was taken with which it went out. */
export const paperFiles = (
  services: Services,
  caller: Caller,
  { caseId, sections }: ViewedCase,
): Promise<(BundledPaper & { readonly text: string })[]> =>
  Promise.all(
    sectionsOf(sections, 'papers')
      .flatMap(({ data }) => data)
      .map(async (paper) => {
        const address = paperAddress(paper);
        const made = await casePaper(services, caller, caseId, address).catch(notForThem);
        return made === undefined ? [] : [{ ...paper, path: `papers/${address}.txt`, text: made.text }];
      }),
  ).then((papers) => papers.flat());

/** Of a paper that tells of what is not the reader's, their bundle has nothing. */
function notForThem(error: unknown): undefined {
  if (!(error instanceof NotFoundError)) throw error;
}
