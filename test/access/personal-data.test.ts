import type { Hono } from 'hono';
import { beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '#functions/api/app.ts';
import type { AppEnv } from '#functions/lib/http/context.ts';
import { beginDraft } from '#functions/lib/use-cases/drafts/keep-draft.ts';
import { createWeb } from '#functions/web/app.ts';
import { receivedMailOf } from '#test/contract/stored-samples.ts';
import { ApiClient } from '#test/support/api-client.ts';
import { rosterOfRoles } from '#test/support/roster-of-roles.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld, hours, sampleForm, type World } from '#test/support/world.ts';

/** Who reads, by mailbox; `undefined` has not signed in. */
const readers = [
  ['everybody, without signing in', undefined],
  ['its proposer', 'iom'],
  ['a member of the body', 'ilo'],
  ['a member of the Network outside the body', 'fao'],
  ['Resident Coordinator', 'rc.ke'],
  ['member of the Steering Committee', 'sc.donor'],
  ['submitter', 'submitter'],
  ['secretariat', 'secretariat'],
  ['fund management unit', 'fmu'],
  ['Coordinator', 'coordinator'],
  ['Office of the Secretary-General', 'sg-office'],
  ['auditor', 'auditor'],
] as const;
type Who = (typeof readers)[number][0];

/** Each kind of personal data, with what in the world below it is known by. */
const marks = {
  'What a member said with a position': 'Mark-of-a-position',
  'The mailbox of somebody who acted in a case': 'who@example.org',
  'The mailbox of somebody who tried what was refused': 'auditor@example.org',
  'Why a mail to somebody did not arrive': 'no such mailbox',
  'The mailbox of somebody who has a part in no case': 'rc.np@example.org',
  'What somebody has in a draft': 'Mark-of-a-draft',
  'A mail that somebody wrote to the portal': 'Mark-of-a-letter',
  'The mailbox from which it came': 'a@x.example',
} as const;
type Kind = keyof typeof marks;
const kinds = Object.keys(marks) as Kind[];

const mail = { ...receivedMailOf(1), subject: 'Mark-of-a-letter', words: 'Mark-of-a-letter' };

/** For each kind and each address of page, answer and export: who finds it there. */
const seen = new Map<Kind, Map<string, Set<Who>>>(kinds.map((kind) => [kind, new Map()]));

let world: World;
let parameters: Readonly<Record<string, string>>;

beforeAll(async () => {
  world = await createWorld({ roster: rosterOfRoles() });
  const caseId = await world.circulated();
  const explanation = 'Mark-of-a-position';
  await world.act(caseId, 'who', 'position', { choice: 'support', explanation });
  const [asked] = await world.tasks('ilo');
  await expect(world.actOn(asked?.taskId ?? '', 'auditor', { choice: 'support' })).rejects.toThrow('not-permitted');
  await world.bounce(caseId, 'undp@example.org');
  await world.stores.keep(mail);
  const form = { ...sampleForm, title: 'Mark-of-a-draft' };
  const draft = await beginDraft(world.services, await world.as('iom'), { procedure: 'decision', form });
  const [task] = await world.tasks('secretariat');
  parameters = {
    ...{
      caseId,
      taskId: task?.taskId ?? '',
      executionId: `${caseId}-1`,
      paper: 'dossier',
      event: '3',
      draftId: draft.draftId,
      mailId: mail.mailId,
    },
    ...{ procedure: 'decision', owner: 'executive-committee', body: 'executive-committee', method: 'silence' },
    ...{ person: 'rc.np%40example.org', file: '1.txt', meetingId: 'executive-committee.1' },
    ...{ hash: 'none', name: 'none', token: 'none', documentId: 'none', viewId: 'none' },
  };
  for (const [who, mailbox] of readers) await walk(who, mailbox);
  const published = await createWorld({ roster: rosterOfRoles() });
  world = published;
  const adopted = await published.circulated();
  await published.act(adopted, 'who', 'position', { choice: 'support', explanation });
  await published.advance(hours(72));
  await published.act(adopted, 'secretariat', 'publish', { choice: 'publish' });
  parameters = { ...parameters, caseId: adopted };
  await walk('everybody, without signing in', undefined);
}, 120_000);

const addressesOf = (app: Hono<AppEnv>): [pattern: string, path: string][] =>
  [...new Set(app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path))].map((pattern) => [
    pattern.replaceAll(/:(\w+)/g, '{$1}'),
    pattern.replaceAll(
      /:(\w+)/g,
      (_, name: string) => parameters[name] ?? expect.fail(`what is ${name} of ${pattern}?`),
    ),
  ]);

/** Asks for everything that can be asked for. */
async function walk(who: Who, mailbox: string | undefined): Promise<void> {
  const client = new ApiClient(world.services, world.now);
  for (const [pattern, path] of addressesOf(createApi(world.services)))
    note(who, pattern, JSON.stringify((await client.ask(path, { as: mailbox })).body));
  for (const query of ['q=Mark', 'type=position-stated', 'person=who@example.org'])
    note(who, `/api/search?${query}`, JSON.stringify((await client.ask(`/api/search?${query}`, { as: mailbox })).body));
  const visitor = mailbox === undefined ? new Visitor(world) : await new Visitor(world).signedInAs(mailbox);
  for (const [pattern, path] of addressesOf(createWeb(world.services)))
    note(who, pattern, (await visitor.get(path)).page);
}

function note(who: Who, where: string, answer: string): void {
  for (const kind of kinds) {
    if (!answer.includes(marks[kind])) continue;
    const places = seen.get(kind);
    places?.set(where, (places.get(where) ?? new Set()).add(who));
  }
}

const whoSees = (kind: Kind): Set<Who> => new Set([...(seen.get(kind)?.values() ?? [])].flatMap((who) => [...who]));
const inOrder = (who: ReadonlySet<Who>): Who[] => readers.map(([each]) => each).filter((each) => who.has(each));

/** The page of the documentation, as the routes are. */
function documented(): string {
  const sections = kinds.map((kind) => {
    const places = [...(seen.get(kind) ?? [])].map(([where, who]) => `| \`${where}\` | ${inOrder(who).join(', ')} |`);
    const all = whoSees(kind);
    const nobodyElse = readers.map(([each]) => each).filter((each) => !all.has(each));
    return [
      `## ${kind}`,
      '',
      '| where | who |',
      '|---|---|',
      ...places.sort(),
      `| nowhere | ${nobodyElse.join(', ')} |`,
    ].join('\n');
  });
  return [
    '# Where personal data stand, and who sees them',
    'Written by `test/access/personal-data.test.ts`, which asks every address of pages, answers and exports as each kind of reader, for a case in circulation, a draft and a mail from outside, and looks for what it put there. What machines say of people is masked beside that ([executions](executions.md)); reviews of concept notes have tests of their own (`test/access/reviews-unseen.test.ts`). `npx vitest run test/access/personal-data.test.ts -u` writes it anew after a change that was meant.',
    ...sections,
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

describe('personal data', () => {
  it('stand where the documentation says, and nowhere else', async () => {
    await expect(documented()).toMatchFileSnapshot('../../docs/personal-data.md');
  });

  it('of no kind reach somebody who has not signed in', () => {
    for (const kind of kinds) expect([kind, whoSees(kind).has('everybody, without signing in')]).toEqual([kind, false]);
  });

  it('reach each whom they are for, so that the walk is known to find them', () => {
    for (const kind of kinds) expect([kind, whoSees(kind).size]).not.toEqual([kind, 0]);
  });

  it('in a draft are its author’s alone, and letters from outside the secretariat’s', () => {
    expect(inOrder(whoSees('What somebody has in a draft'))).toEqual(['its proposer']);
    for (const kind of ['A mail that somebody wrote to the portal', 'The mailbox from which it came'] as const)
      expect(inOrder(whoSees(kind))).toEqual(['secretariat']);
  });

  it('of a case reach nobody who has no part in it', () => {
    const outside: readonly Who[] = ['Resident Coordinator', 'member of the Steering Committee', 'submitter'];
    for (const kind of ['What a member said with a position', 'Why a mail to somebody did not arrive'] as const)
      for (const who of outside) expect([kind, who, whoSees(kind).has(who)]).toEqual([kind, who, false]);
  });
});
