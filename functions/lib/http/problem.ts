import type { Problem } from '#schemas/api.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import { sayAnswer } from '#words/answers.ts';
import type { Caller } from '../caller.ts';
import { type RequestError, StateConflictError } from '../errors.ts';
import type { Services } from '../services.ts';
import { viewCase } from '../use-cases/read-cases.ts';

/** An error as RFC 9457 problem details in the reader's language; a conflict says what happened instead. */
export async function problemOf(
  error: RequestError,
  language: InterfaceLanguage,
  services: Services,
  caller: Caller | undefined,
): Promise<Problem> {
  const sentence = (code: string, params: RequestError['params']) => sayAnswer(language, `errors.${code}`, params);
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
    const { caseId, state, waitingFor } = await viewCase(services, caller, error.caseId);
    problem.case = { caseId, state, waitingFor };
    problem.detail = waitingFor;
  }
  return problem;
}
