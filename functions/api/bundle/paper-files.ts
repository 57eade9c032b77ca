import type { Caller } from '#functions/lib/caller.ts';
import type { Services } from '#functions/lib/services.ts';
import { casePapers } from '#functions/lib/use-cases/case-paper.ts';
import { paperAddress } from '#schemas/sections/papers.ts';
import type { BundledPaper } from '#web/pages/bundle-index.tsx';

/** The papers of a case, each with its file: the bytes over which the hash was taken with which it went out. */
export async function paperFiles(
  services: Services,
  caller: Caller,
  caseId: string,
): Promise<(BundledPaper & { readonly text: string })[]> {
  const papers = await casePapers(services, caller, caseId);
  return papers.map(({ issue, text }) => ({ ...issue, path: `papers/${paperAddress(issue)}.txt`, text }));
}
