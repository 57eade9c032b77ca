import { type AppContext, callerGoneIn } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { registerEntries } from '#functions/lib/use-cases/register.ts';
import { RegisterQuery } from '#schemas/register-query.ts';

/** Public: no sign-in. */
export async function listed(context: AppContext): Promise<Response> {
  const request = { ...readQuery(context, RegisterQuery), callerGone: callerGoneIn(context) };
  return context.json(await registerEntries(context.var.services, request));
}
