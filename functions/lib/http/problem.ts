import type { Problem } from '#schemas/api.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import { refusalText } from '#words/refusal-text.ts';
import type { Caller } from '../caller.ts';
import { summaryView } from '../case-views.ts';
import { type RequestError, StateConflictError } from '../errors.ts';
import { readableCase } from '../readable-case.ts';
import type { Services } from '../services.ts';

/** An error as RFC 9457 problem details in the reader's language; a conflict says what happened instead. */
export async function problemOf(
  error: RequestError,
  language: InterfaceLanguage,
  services: Services,
  caller: Caller | undefined,
): Promise<Problem> {
  const sentence = (code: string, params: RequestError['params']) =>
    refusalText(language, code, params, { procedure: error.procedure });
  const problem: Problem = {
    type: `urn:tawafuq:problem:${error.code}`,
    title: sentence(error.code, error.params),
    status: error.status,
    code: error.code,
  };
  if (error.fields.length > 0) {
    problem.errors = error.fields.map(({ field, code, params }) => ({ field, code, message: sentence(code, params) }));
    const sentences = problem.errors.map(({ field, message }) => `${field}: ${message}`);
    if (error.moreFields > 0) {
      problem.moreErrors = error.moreFields;
      sentences.push(sentence('more-errors', { count: error.moreFields }));
    }
    problem.detail = sentences.join(' ');
  }
  if (error instanceof StateConflictError && caller !== undefined) {
    const { module, state: now, reader } = await readableCase(services, caller, error.caseId);
    const { caseId, state, waitingFor } = summaryView(module, now, reader, caller.language);
    problem.case = { caseId, state, waitingFor };
    problem.detail = waitingFor;
  }
  return problem;
}
