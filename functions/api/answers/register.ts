import { admitRegisterSearch } from '#functions/lib/http/admit-register-search.ts';
import { type AppContext, callerGoneIn } from '#functions/lib/http/context.ts';
import { followable, ownAddress } from '#functions/lib/http/followable.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { registerEntries } from '#functions/lib/use-cases/register.ts';
import { RegisterFeedQuery, RegisterQuery } from '#schemas/register-query.ts';

// Public: no sign-in.

export async function listed(context: AppContext): Promise<Response> {
  const { cursor, ...filter } = readQuery(context, RegisterQuery);
  await admitRegisterSearch(context, filter);
  const request = { ...filter, cursor, callerGone: callerGoneIn(context) };
  return context.json(await registerEntries(context.var.services, request));
}

// What follows loads what it is written with when it is first asked for: no other answer needs it.

export async function atom(context: AppContext): Promise<Response> {
  const { atomFeed } = await import('#functions/lib/feeds/atom-feed.ts');
  const content = atomFeed(await followed(context), ownAddress(context));
  return followable(context, content, 'application/atom+xml; charset=utf-8');
}

export async function json(context: AppContext): Promise<Response> {
  const { jsonFeed } = await import('#functions/lib/feeds/json-feed.ts');
  const content = JSON.stringify(jsonFeed(await followed(context), ownAddress(context)));
  return followable(context, content, 'application/feed+json');
}

export async function calendar(context: AppContext): Promise<Response> {
  const { registerCalendar } = await import('#functions/lib/use-cases/calendar/register-calendar.ts');
  const content = await registerCalendar(context.var.services, await asked(context));
  return followable(context, content, 'text/calendar; charset=utf-8');
}

async function followed(context: AppContext) {
  const { registerFeed } = await import('#functions/lib/use-cases/register-feed.ts');
  return registerFeed(context.var.services, await asked(context));
}

async function asked(context: AppContext) {
  const { language = context.var.language, ...filter } = readQuery(context, RegisterFeedQuery);
  await admitRegisterSearch(context, filter);
  context.set('language', language);
  return { language, filter, callerGone: callerGoneIn(context) };
}
