import { NotFoundError } from '#functions/lib/errors.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { assetAt } from '#web/assets.ts';

/** Styles, script and icon; kept by browsers for a year, as their address changes with their contents. */
export async function served(context: AppContext): Promise<Response> {
  const asset = assetAt(context.req.path);
  if (asset === undefined) throw new NotFoundError();
  context.header('content-type', asset.contentType);
  context.header('cache-control', 'public, max-age=31536000, immutable');
  return context.body(asset.text);
}
