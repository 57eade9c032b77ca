import { expect } from 'vitest';
import { createApi } from '#functions/api/app.ts';
import { renderDigest } from '#functions/lib/email/digest/digest-mail.ts';
import { digestFor } from '#functions/lib/use-cases/digest.ts';
import { createWeb } from '#functions/web/app.ts';
import { ApiClient } from './api-client.ts';
import type { ReviewedNote } from './reviewed-note.ts';
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
    draftId: 'none',
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
  const more = asked === 'GET' ? ['/cases?state=technical-review', ...receipts] : [];
  return { api: of(createApi(world.services)), web: [...of(createWeb(world.services)), ...more] };
}

/** Everything that somebody is answered, shown and mailed. */
async function answersTo(who: string, note: ReviewedNote): Promise<Map<string, string>> {
  const { world } = note;
  const answers = new Map<string, string>();
  const { api, web } = await paths(note, 'GET');
  const client = new ApiClient(world.services, world.now);
  for (const path of api) answers.set(`GET ${path}`, JSON.stringify((await client.ask(path, { as: who })).body));
  const visitor = await new Visitor(world).signedInAs(who);
  for (const path of web) answers.set(path, (await visitor.get(path)).page);
  for (const [where, answer] of await refusalsTo(who, note, client, visitor)) answers.set(where, answer);
  const own = world.mails.filter(({ to }) => to === `${who}@example.org`);
  answers.set('mails', own.map(({ subject, text, html }) => `${subject}\n${text}\n${html}`).join('\n'));
  const caller = await world.as(who);
  const { person, now } = caller;
  const digest = await digestFor(world.services, caller);
  answers.set('digest', renderDigest(digest, { person, period: 'daily', now, portalUrl: '', contact: undefined }).text);
  return answers;
}

/** What is answered to something that nobody can do: it changes nothing, and may tell nothing. */
async function refusalsTo(
  who: string,
  note: ReviewedNote,
  client: ApiClient,
  visitor: Visitor,
): Promise<[string, string][]> {
  const { api, web } = await paths(note, 'POST');
  const refusals: [string, string][] = [];
  for (const path of api)
    refusals.push([`POST ${path}`, JSON.stringify((await client.post(path, who, { choice: 'none-of-them' })).body)]);
  await visitor.get('/tasks');
  const csrf = visitor.hidden('csrf');
  for (const path of web.filter((each) => each !== '/sign-out'))
    refusals.push([`posted ${path}`, (await visitor.post(path, { choice: 'none-of-them' }, csrf)).page]);
  return refusals;
}

/** Where somebody is answered, shown or mailed a trace of what is not theirs, by any address of the API and the pages. */
export const whereSeen = async (note: ReviewedNote, who: string, ...traces: string[]): Promise<string[]> =>
  [...(await answersTo(who, note))].flatMap(([where, answer]) =>
    traces.filter((trace) => answer.includes(trace)).map((trace) => `${where}: ${trace}`),
  );
