import type { CaseState } from '#schemas/case-state.ts';
import { type PaperView, paperAddress } from '#schemas/sections/papers.ts';
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
 * One paper of a case, by its address below the case (`dossier`, `dossier-20`).
 * @throws NotFoundError for a case or a paper that does not exist or is not for the caller, or of which a part is not
 */
export async function casePaper(
  services: Services,
  caller: Caller,
  caseId: string,
  address: string,
): Promise<CasePaper> {
  const { module, state, history } = await readableCase(services, caller, caseId);
  const issue = papersIn(module.papers, state, history).find((each) => paperAddress(each) === address);
  const paper = issue && module.papers[issue.paper];
  if (issue === undefined || paper === undefined) throw new NotFoundError('no-such-page');
  const made = paperOf(paper, issue, history, state.seq);
  // No paper tells of letters, which alone may be missing from a history and leave it the same.
  if (made.text !== paperOf(paper, issue, await services.cases.history(caseId), state.seq).text)
    throw new NotFoundError('no-such-page');
  return { caseId, procedure: module.id, title: state.title, issue, ...made };
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
