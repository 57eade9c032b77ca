import * as z from 'zod/mini';
import type { AppContext } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { executionHistory } from '#functions/lib/use-cases/executions/execution-history.ts';
import { listExecutions } from '#functions/lib/use-cases/executions/list-executions.ts';
import { ExecutionQuery } from '#schemas/execution.ts';
import { signedIn } from '../signed-in.ts';

export async function ofCase(context: AppContext, caseId: string): Promise<Response> {
  const caller = signedIn(context);
  readQuery(context, z.strictObject({}));
  return context.json(await listExecutions(context.var.services, caller, caseId));
}

/** A thousand of its events; the rest of more is where the `Link` leads (RFC 8288). */
export async function history(context: AppContext, executionId: string): Promise<Response> {
  const caller = signedIn(context);
  const { after = '0' } = readQuery(context, ExecutionQuery);
  const { services } = context.var;
  const { events, next } = await executionHistory(services, caller, executionId, Number(after));
  const rest = `/api/executions/${executionId}/history?after=${next}`;
  return context.json(events, 200, next === null ? {} : { link: `<${rest}>; rel="next"` });
}
