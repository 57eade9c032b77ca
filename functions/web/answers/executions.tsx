import * as z from 'zod/mini';
import type { AppContext } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { executionPage } from '#functions/lib/use-cases/executions/execution-page.ts';
import { listExecutions } from '#functions/lib/use-cases/executions/list-executions.ts';
import { refusedActs } from '#functions/lib/use-cases/executions/refused-acts.ts';
import { ExecutionsQuery } from '#schemas/execution.ts';
import { ExecutionPage } from '#web/pages/execution-page.tsx';
import { ExecutionsPage } from '#web/pages/executions-page.tsx';
import { layouts } from '#workflows/layouts.ts';
import { signedIn } from '../caller-of.ts';
import { frameOf, inWordsOf } from '../frame-of.ts';
import { show } from '../show.ts';

const perPage = 25;
const mostRefused = 50;

/** What machines did with a case, for those who watch over them. */
export async function listed(context: AppContext, caseId: string): Promise<Response> {
  const caller = signedIn(context);
  const { cursor } = readQuery(context, ExecutionsQuery);
  const { services } = context.var;
  const { inspected, ...found } = await listExecutions(services, caller, caseId, {
    ...{ cursor, limit: perPage, wholePath: false },
  });
  const refused = cursor === undefined ? await refusedActs(services, caller, inspected, mostRefused) : undefined;
  const frame = inWordsOf(frameOf(context), inspected.stored.procedure);
  const { title } = inspected;
  return show(context, <ExecutionsPage frame={frame} {...{ caseId, title, refused, ...found }} />);
}

export async function shown(context: AppContext, caseId: string, executionId: string): Promise<Response> {
  const caller = signedIn(context);
  readQuery(context, z.strictObject({}));
  const data = await executionPage(context.var.services, caller, caseId, executionId);
  const { machine } = data.summary;
  const layout = await layouts[machine]?.();
  return show(context, <ExecutionPage frame={inWordsOf(frameOf(context), machine)} {...data} layout={layout} />);
}
