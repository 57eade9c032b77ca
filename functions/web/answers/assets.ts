import { accepts } from 'hono/accepts';
import { NotFoundError } from '#functions/lib/errors.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { assetAt, newestAt } from '#web/assets.ts';
import { compressedAsset } from '../compressed-asset.ts';

/** Pages are not compressed: they hold tokens beside what an address may say (BREACH, RFC 9110, 17.6). Styles and scripts are everybody's. */
const encodingFor = (context: AppContext): string =>
  accepts(context, {
    header: 'Accept-Encoding',
    supports: ['gzip'],
    default: 'identity',
    match: (asked) => (asked.some(({ type, q }) => type === 'gzip' && q > 0) ? 'gzip' : 'identity'),
  });

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
  context.header('vary', 'accept-encoding', { append: true });
  if (encodingFor(context) === 'identity') return context.body(asset.text);
  context.header('content-encoding', 'gzip');
  return context.body(await compressedAsset(asset));
}
