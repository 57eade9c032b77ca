import { NotFoundError } from '#functions/lib/errors.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { assetAt, newestAt } from '#web/assets.ts';

/**
 * Styles, script and icon; kept by browsers for a year, as their address changes with their contents. What cannot know that
 * address asks for the newest, such as the mailbox of the embedded edition.
 */
export async function served(context: AppContext): Promise<Response> {
  const newest = newestAt(context.req.path);
  if (newest !== undefined) return context.redirect(newest.path, 302);
  const asset = assetAt(context.req.path);
  if (asset === undefined) throw new NotFoundError();
  context.header('content-type', asset.contentType);
  context.header('cache-control', 'public, max-age=31536000, immutable');
  return context.body(asset.text);
}
