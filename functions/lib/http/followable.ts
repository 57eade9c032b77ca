import { etag } from 'hono/etag';
import type { AppContext } from './context.ts';

const compared = etag();

/** The answer, or that whoever asks has it already (RFC 9110, 13). */
export async function unlessKnown(context: AppContext, answer: Response): Promise<Response> {
  await compared(context, async () => {
    context.res = answer;
  });
  return context.res;
}

/**
 * Answers with what programs ask for again and again, and everybody may read: any cache may keep it, and asks each time
 * whether it still holds. What it says depends on the language of whoever asks.
 */
export const followable = (context: AppContext, content: string, mediaType: string): Promise<Response> =>
  unlessKnown(
    context,
    context.body(content, 200, {
      'content-type': mediaType,
      'cache-control': 'public, no-cache',
      vary: 'accept-language, cookie, authorization',
    }),
  );

/** Where the answer is found, as everybody finds it: whatever name a proxy in between asked for. */
export function ownAddress(context: AppContext): string {
  const { pathname, search } = new URL(context.req.url);
  return `${context.var.services.settings.publicUrl}${pathname}${search}`;
}
