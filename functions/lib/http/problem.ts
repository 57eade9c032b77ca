import type { Problem } from '#schemas/api.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import { refusalText } from '#words/refusal-text.ts';
import type { Caller } from '../caller.ts';
import { type RequestError, StateConflictError } from '../errors.ts';
import type { Services } from '../services.ts';

/** Loaded with the first conflict: no start carries what shows cases (docs/cold-start.md). */
const conflicts = () => import('./what-happened.ts');

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
    const { whatHappened } = await conflicts();
    problem.case = await whatHappened(services, caller, error.caseId);
    problem.detail = problem.case.waitingFor;
  }
  return problem;
}
