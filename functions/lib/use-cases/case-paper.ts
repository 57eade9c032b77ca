import type { CaseState } from '#schemas/case-state.ts';
import { type PaperView, paperAddress } from '#schemas/sections/papers.ts';
import { shownLine } from '#schemas/text/shown.ts';
import { titleIn } from '#schemas/text/titles.ts';
import type { Paper, PaperPart } from '#workflows/procedure/paper.ts';
import { paperText } from '#workflows/procedure/paper-text.ts';
import { papersIn } from '#workflows/procedure/papers-section.ts';
import type { ProcedureEvent } from '#workflows/procedure/procedure.ts';
import type { Caller } from '../caller.ts';
import { NotFoundError } from '../errors.ts';
import { sha256 } from '../hash.ts';
import { readableCase } from '../readable-case.ts';
import type { Services } from '../services.ts';

/** A paper as it is made of the history, with its file. */
export type CasePaper = {
  readonly caseId: string;
  readonly procedure: string;
  /** In the caller's language. */
  readonly title: string;
  readonly issue: PaperView;
  readonly language: Paper<CaseState, ProcedureEvent>['language'];
  readonly parts: readonly PaperPart[];
  readonly text: string;
  /** Number of the last event of which it tells. */
  readonly upTo: number;
  /** Whether the file still has the hash with which it went out; a later version of the product may write it otherwise. */
  readonly isAsIssued: boolean;
};

/**
 * The papers of a case that are the caller's: all, or the one at an address below the case (`dossier`, `dossier-20`). One that tells of
 * what is not theirs is not among them.
 * @throws NotFoundError for a case that does not exist or is not for the caller
 */
export async function casePapers(
  services: Services,
  caller: Caller,
  caseId: string,
  address?: string,
): Promise<CasePaper[]> {
  const { module, state, history } = await readableCase(services, caller, caseId);
  const issues = papersIn(module.papers, state, history).filter(
    (issue) => address === undefined || paperAddress(issue) === address,
  );
  if (issues.length === 0) return [];
  const whole = await services.cases.history(caseId);
  const named = { caseId, procedure: module.id, title: shownLine(titleIn(caller.language, state)) };
  return issues.flatMap((issue) => {
    const paper = module.papers[issue.paper];
    if (paper === undefined) return [];
    const made = paperOf(paper, issue, history, state.seq);
    // No paper tells of letters, which alone may be missing from a history and leave it the same.
    return made.text === paperOf(paper, issue, whole, state.seq).text ? [{ ...named, issue, ...made }] : [];
  });
}

/** @throws NotFoundError for a paper that there is not, or that is not for the caller */
export async function casePaper(...asked: [Services, Caller, caseId: string, address: string]): Promise<CasePaper> {
  const [paper] = await casePapers(...asked);
  if (paper === undefined) throw new NotFoundError('no-such-page');
  return paper;
}

/** A paper as it went out, or as it would now, after `latest` events. */
export function paperOf(
  { language, partsOf }: Paper<CaseState, ProcedureEvent>,
  { seq, sha256: issued }: Pick<PaperView, 'seq' | 'sha256'>,
  history: readonly ProcedureEvent[],
  latest: number,
): Pick<CasePaper, 'language' | 'parts' | 'text' | 'upTo' | 'isAsIssued'> {
  const upTo = seq === null ? latest : seq - 1;
  const parts = partsOf(
    history.filter((event) => event.seq <= upTo),
    upTo,
    history.find((event) => event.seq === seq),
  );
  const text = paperText(parts);
  return { language, parts, text, upTo, isAsIssued: issued === null || sha256(text) === issued };
}
