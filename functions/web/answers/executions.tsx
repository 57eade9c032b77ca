import * as z from 'zod/mini';
import type { AppContext } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { executionPage } from '#functions/lib/use-cases/executions/execution-page.ts';
import { listExecutions } from '#functions/lib/use-cases/executions/list-executions.ts';
import { viewCase } from '#functions/lib/use-cases/read-cases.ts';
import { ExecutionPage } from '#web/pages/execution-page.tsx';
import { ExecutionsPage } from '#web/pages/executions-page.tsx';
import { layouts } from '#workflows/layouts.ts';
import { signedIn } from '../caller-of.ts';
import { frameOf, inWordsOf } from '../frame-of.ts';
import { show } from '../show.ts';

/** What machines did with a case, for those who watch over them. */
export async function listed(context: AppContext, caseId: string): Promise<Response> {
  const caller = signedIn(context);
  readQuery(context, z.strictObject({}));
  const { services } = context.var;
  const executions = await listExecutions(services, caller, caseId);
  const { title } = await viewCase(services, caller, caseId);
  return show(
    context,
    <ExecutionsPage frame={frameOf(context)} caseId={caseId} title={title} executions={executions} />,
  );
}

export async function shown(context: AppContext, caseId: string, executionId: string): Promise<Response> {
  const caller = signedIn(context);
  readQuery(context, z.strictObject({}));
  const data = await executionPage(context.var.services, caller, caseId, executionId);
  const { machine } = data.summary;
  const layout = await layouts[machine]?.();
  return show(context, <ExecutionPage frame={inWordsOf(frameOf(context), machine)} {...data} layout={layout} />);
}
