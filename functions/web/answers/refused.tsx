import { StateConflictError } from '#functions/lib/errors.ts';
import { asRequestError } from '#functions/lib/http/as-request-error.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { setRefusalHeaders } from '#functions/lib/http/refusal-headers.ts';
import { viewCase } from '#functions/lib/use-cases/read-cases.ts';
import { ErrorPage } from '#web/pages/error-page.tsx';
import { procedureAt } from '../form-at.ts';
import { frameOf, inWordsOf } from '../frame-of.ts';
import { keptText } from '../kept-text.ts';
import { show } from '../show.ts';

/** Why a request was not carried out, with what was typed, and the case as it stands where somebody was quicker. */
export async function refused(error: Error, context: AppContext): Promise<Response> {
  const refusal = asRequestError(error);
  const { status, code, params } = refusal;
  const { caller, services } = context.var;
  setRefusalHeaders(context, error);
  const frame = inWordsOf(frameOf(context), refusal.procedure ?? procedureAt(context.req.path));
  const overtaken = error instanceof StateConflictError && caller !== undefined;
  const view = overtaken ? await viewCase(services, caller, error.caseId) : undefined;
  // A late position has been recorded: there is nothing to give back. Nor does a stranger get back what was too large to be read.
  const lost = code === 'late' || (code === 'too-large' && caller === undefined);
  const kept = lost ? undefined : await keptText(context);
  const about = { status, code, params, fields: refusal.fields, view, kept };
  const page = <ErrorPage frame={frame} {...about} />;
  return show(context, page, status);
}
