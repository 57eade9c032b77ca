import type { AppContext } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { proposalFor, proposalForAll } from '#functions/lib/use-cases/proposals.ts';
import { KeepQuery } from '#schemas/assignment.ts';
import { signedIn } from '../signed-in.ts';

export async function ofTask(context: AppContext, taskId: string): Promise<Response> {
  const caller = signedIn(context);
  const { keep } = readQuery(context, KeepQuery);
  return context.json(await proposalFor(context.var.services, caller, taskId, keep));
}

export async function ofAll(context: AppContext): Promise<Response> {
  return context.json(await proposalForAll(context.var.services, signedIn(context)));
}
