import { type AppContext, callerGoneIn } from '#functions/lib/http/context.ts';
import { followable, ownAddress } from '#functions/lib/http/followable.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { mostLines, publicFile } from '#functions/lib/use-cases/public-file.ts';
import { publicLines } from '#functions/lib/use-cases/public-lists.ts';
import { PageQuery } from '#schemas/api.ts';
import { LanguageQuery } from '#schemas/language-query.ts';
import type { PublicListName } from '#schemas/public-line.ts';
import { say } from '#words/say.ts';

/** Public: no sign-in. */
export async function listed(context: AppContext, name: PublicListName): Promise<Response> {
  return context.json(await publicLines(context.var.services, name, asked(context)));
}

/** The same as a file; the rest of one that was cut is where its `Link` leads (RFC 8288). */
export async function file(context: AppContext, name: PublicListName): Promise<Response> {
  const { services, language } = context.var;
  const path = `/api/${name.list}.csv`;
  const rest = (cursor: string): string => `${path}?${new URLSearchParams({ cursor })}`;
  const saidOfCut = (cursor: string): string[] => [
    say(language, 'list.cut', { lines: mostLines }),
    `${services.settings.publicUrl}${rest(cursor)}`,
  ];
  const { csv, next } = await publicFile(services, name, asked(context), saidOfCut);
  return context.body(csv, 200, {
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': `attachment; filename="${name.list}.csv"`,
    ...(next === null ? {} : { link: `<${rest(next)}>; rel="next"` }),
  });
}

/** What changed in it, as a feed. */
export async function feed(context: AppContext, name: PublicListName): Promise<Response> {
  const { language = context.var.language } = readQuery(context, LanguageQuery);
  context.set('language', language);
  const { publicFeed } = await import('#functions/lib/use-cases/public-feed.ts');
  const { atomFeed } = await import('#functions/lib/feeds/atom-feed.ts');
  const followed = await publicFeed(context.var.services, name, { language, callerGone: callerGoneIn(context) });
  return followable(context, atomFeed(followed, ownAddress(context)), 'application/atom+xml; charset=utf-8');
}

const asked = (context: AppContext) => ({ ...readQuery(context, PageQuery), callerGone: callerGoneIn(context) });
