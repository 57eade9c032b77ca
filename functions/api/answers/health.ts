import type { AppContext } from '#functions/lib/http/context.ts';
import { checkHealth } from '../check-health.ts';

export async function health(context: AppContext): Promise<Response> {
  await checkHealth(context.var.services);
  return context.json({ status: 'ok' });
}
