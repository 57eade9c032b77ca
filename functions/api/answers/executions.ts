import type { AppContext } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { executionHistory } from '#functions/lib/use-cases/executions/execution-history.ts';
import { listExecutions } from '#functions/lib/use-cases/executions/list-executions.ts';
import { refusedActs, refusedDuring } from '#functions/lib/use-cases/executions/refused-acts.ts';
import { ExecutionQuery, ExecutionsQuery } from '#schemas/execution.ts';
import { signedIn } from '../signed-in.ts';

/** Each with all states that it entered. */
const perAnswer = 100;
const mostRefused = 100;

/** A hundred of them; the rest of more is where the `Link` leads (RFC 8288). */
export async function ofCase(context: AppContext, caseId: string): Promise<Response> {
  const caller = signedIn(context);
  const { cursor } = readQuery(context, ExecutionsQuery);
  const { services } = context.var;
  const {
    inspected,
    items,
    cursor: next,
  } = await listExecutions(services, caller, caseId, {
    ...{ cursor, limit: perAnswer, wholePath: true },
  });
  const refused = await refusedActs(services, caller, inspected, mostRefused);
  const listed = refusedDuring(items, inspected, refused.items, cursor === undefined);
  return context.json(listed, 200, linkTo(next && `/api/cases/${caseId}/executions?cursor=${next}`));
}

/** A thousand of its events; the rest of more is where the `Link` leads (RFC 8288). */
export async function history(context: AppContext, executionId: string): Promise<Response> {
  const caller = signedIn(context);
  const { after = '0' } = readQuery(context, ExecutionQuery);
  const { services } = context.var;
  const { events, next } = await executionHistory(services, caller, executionId, Number(after));
  return context.json(events, 200, linkTo(next && `/api/executions/${executionId}/history?after=${next}`));
}

const linkTo = (rest: string | null | 0): { link?: string } => (rest ? { link: `<${rest}>; rel="next"` } : {});
