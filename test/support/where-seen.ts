import { expect } from 'vitest';
import { createApi } from '#functions/api/app.ts';
import { renderDigest } from '#functions/lib/email/digest/digest-mail.ts';
import { digestFor } from '#functions/lib/use-cases/digest.ts';
import { createWeb } from '#functions/web/app.ts';
import { ApiClient } from './api-client.ts';
import type { ReviewedNote } from './reviewed-note.ts';
import { shownAt } from './shown-at.ts';
import { Visitor } from './visitor.ts';

/** Every address that is answered to a method, of this note. */
async function paths(
  { world, caseId, documentId }: ReviewedNote,
  asked: 'GET' | 'POST',
): Promise<{ api: string[]; web: string[] }> {
  const { tasks = {}, closedTasks = {} } = (await world.stores.load(caseId))?.state ?? {};
  const ids = [...Object.keys(tasks), ...Object.keys(closedTasks)];
  const parameters: Readonly<Record<string, string>> = {
    ...{ caseId, file: '1.txt', hash: 'none', name: 'none', token: 'none', mailId: 'none', documentId },
    executionId: `${caseId}-1`,
    paper: 'dossier',
    event: '3',
    ...{ absenceId: '1', draftId: 'none', viewId: 'none', person: 'ilo%40example.org' },
    ...{ procedure: 'concept-note', owner: 'steering-committee', body: 'steering-committee', method: 'silence' },
    meetingId: 'steering-committee.1',
  };
  const of = (app: { routes: { method: string; path: string }[] }) =>
    [...new Set(app.routes.filter(({ method }) => method === asked).map(({ path }) => path))].flatMap((path) =>
      (path.includes(':taskId') ? ids : ['']).map((taskId) =>
        path.replaceAll(/:(\w+)/g, (_, name: string) =>
          name === 'taskId' ? taskId : (parameters[name] ?? expect.fail(`what is ${name} of ${path}?`)),
        ),
      ),
    );
  const history = await world.stores.history(caseId);
  const receipts = history.map(({ seq }) => `/cases/${caseId}/receipt?act=${seq}`);
  const searches = ['q=Sentinel', 'type=review-given', 'procedure=concept-note', 'person=who@example.org'];
  const searched = (path: string) => searches.map((query) => `${path}?${query}`);
  const more =
    asked === 'GET'
      ? [
          '/cases?state=technical-review',
          '/positions?choice=other',
          ...receipts,
          ...['/search', '/search.csv', '/search.json'].flatMap(searched),
        ]
      : [];
  // The pages of people name everybody, whatever any case is about.
  const ofCases = of(createWeb(world.services)).filter((path) => !path.startsWith('/people'));
  const found = asked === 'GET' ? searched('/api/search') : [];
  return { api: [...of(createApi(world.services)), ...found], web: [...ofCases, ...more] };
}

/** Everything that somebody is answered, shown and mailed, each with where. */
async function* answersTo(who: string, note: ReviewedNote): AsyncGenerator<readonly [where: string, answer: string]> {
  const { world } = note;
  const { api, web } = await paths(note, 'GET');
  const client = new ApiClient(world.services, world.now);
  for (const path of api) yield [`GET ${path}`, JSON.stringify((await client.ask(path, { as: who })).body)];
  const visitor = await new Visitor(world).signedInAs(who);
  for (const path of web) yield [path, shownAt(path, (await visitor.get(path)).page)];
  yield* refusalsTo(who, note, client, visitor);
  const own = world.mails.filter(({ to }) => to === `${who}@example.org`);
  yield ['mails', own.map(({ subject, text, html }) => `${subject}\n${text}\n${html}`).join('\n')];
  const caller = await world.as(who);
  const { person, now } = caller;
  const digest = await digestFor(world.services, caller);
  yield ['digest', renderDigest(digest, { person, period: 'daily', now, portalUrl: '', contact: undefined }).text];
}

/** What is answered to something that nobody can do: it changes nothing, and may tell nothing. */
async function* refusalsTo(
  who: string,
  note: ReviewedNote,
  client: ApiClient,
  visitor: Visitor,
): AsyncGenerator<readonly [where: string, answer: string]> {
  const { api, web } = await paths(note, 'POST');
  for (const path of api)
    yield [`POST ${path}`, JSON.stringify((await client.post(path, who, { choice: 'none-of-them' })).body)];
  await visitor.get('/tasks');
  const csrf = visitor.hidden('csrf');
  for (const path of web.filter((each) => each !== '/sign-out'))
    yield [`posted ${path}`, (await visitor.post(path, { choice: 'none-of-them' }, csrf)).page];
}

const tracesIn = (where: string, answer: string, traces: readonly string[]): string[] =>
  traces.filter((trace) => answer.includes(trace)).map((trace) => `${where}: ${trace}`);

/** Whether somebody is answered, shown or mailed a trace of what is not theirs, by any address of the API and the pages. */
export async function isSeen(note: ReviewedNote, who: string, ...traces: string[]): Promise<boolean> {
  for await (const [where, answer] of answersTo(who, note)) {
    if (tracesIn(where, answer, traces).length > 0) return true;
  }
  return false;
}

/** Where somebody sees a trace, in a note that nothing happens to any more: each person walks through it once. */
export function whereSeenIn(note: ReviewedNote) {
  const walks = new Map<string, Promise<(readonly [string, string])[]>>();
  const walkOf = async (who: string) => {
    const answers: (readonly [string, string])[] = [];
    for await (const answer of answersTo(who, note)) answers.push(answer);
    return answers;
  };
  return async (who: string, ...traces: string[]): Promise<string[]> => {
    const walk = walks.get(who) ?? walkOf(who);
    walks.set(who, walk);
    return (await walk).flatMap(([where, answer]) => tracesIn(where, answer, traces));
  };
}
