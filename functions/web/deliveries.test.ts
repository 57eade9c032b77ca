import { beforeAll, describe, expect, it } from 'vitest';
import { rosterOfRoles } from '#test/support/roster-of-roles.ts';
import { Visitor } from '#test/support/visitor.ts';
import { signedIn } from '#test/support/who-asks.ts';
import { createWorld, sampleForm, type World } from '#test/support/world.ts';
import { registry } from '#workflows/registry.ts';

const [first = '', others = ''] = Object.keys(registry);

let world: World;
let bouncedId: string;

beforeAll(async () => {
  world = await createWorld();
  bouncedId = await world.circulated({ ...sampleForm, title: 'Bounced' });
  await world.bounce(bouncedId, 'ilo@example.org');
  await world.circulated({ ...sampleForm, title: 'All arrived' });
});

const visit = async (query = '', who = 'secretariat') =>
  (await new Visitor(world).signedInAs(who)).get(`/deliveries${query}`);

describe('the list of deliveries', () => {
  it('shows what did not arrive first, with why, and leads to the task in which it is sent again', async () => {
    const { page } = await visit();
    const [problems = '', latest = ''] = page.split('>The latest<');
    expect(problems).toContain('Bounced');
    expect(problems).toContain('ilo@example.org');
    expect(problems).toContain('no such mailbox');
    expect(problems).not.toContain('All arrived');
    expect(problems).toMatch(new RegExp(`/tasks/${bouncedId}\\.\\d+\\.notice`));
    expect(latest).toContain('All arrived');
    expect((await visit('', 'auditor')).page).not.toContain(`/tasks/${bouncedId}`);
  });

  it('is narrowed by what became of mails, the procedure and the mailbox, and refuses what there is not', async () => {
    const delivered = (await visit('?fate=delivered')).page;
    expect(delivered).toContain('All arrived');
    expect(delivered).not.toContain('>Did not arrive<');
    const problem = (await visit('?fate=problem&person=ILO@example.org')).page;
    expect(problem).toContain('Bounced');
    expect(problem).not.toContain('All arrived');
    expect((await visit('?fate=problem&person=who%40example.org')).page).toContain('There are no such mails.');
    expect((await visit(`?procedure=${others}`)).page).toContain('There are no such mails.');
    for (const query of ['?fate=lost', '?procedure=none', '?person=nobody', '?kind=mail'])
      expect([query, (await visit(query)).status]).toEqual([query, 400]);
  });

  it('is a file for spreadsheets and for programs, a line for all of whom the same became', async () => {
    const { page: json } = await visit('.json');
    const { items } = JSON.parse(json) as { items: { fate: string; to: string[]; reasons: string[] }[] };
    const bounced = items.filter(({ fate }) => fate === 'bounced');
    expect(bounced).toMatchObject([{ caseId: bouncedId, to: ['ilo@example.org'], reasons: ['no such mailbox'] }]);
    const { page: csv, headers } = await visit('.csv?fate=problem');
    expect(headers.get('content-disposition')).toContain('deliveries.csv');
    expect(csv.trimEnd().split('\r\n')).toHaveLength(2);
    expect((await visit('.csv', 'ilo')).status).toBe(403);
  });

  it('goes on by pages, each mail once', async () => {
    const many = await createWorld();
    for (let number = 1; number <= 12; number += 1) await many.submit({ ...sampleForm, title: `Number ${number}` });
    const visitor = await new Visitor(many).signedInAs('secretariat');
    const seen: string[] = [];
    let path: string | undefined = '/deliveries?fate=sent';
    while (path !== undefined) {
      const { page } = await visitor.get(path);
      seen.push(
        ...[...page.matchAll(/<bdi class="id">(DEC-\d+-\d+)<\/bdi> · <time[^>]*>/g)].map(([, id]) => String(id)),
      );
      path = page.match(/href="(\/deliveries\?cursor=[^"]+)"/)?.[1]?.replaceAll('&amp;', '&');
    }
    const written = await Promise.all([...new Set(seen)].map((caseId) => many.stores.history(caseId)));
    expect(new Set(seen).size).toBe(12);
    expect(seen).toHaveLength(written.flat().filter(({ notices }) => notices.length > 0).length);
  });

  it('is for the desks, the Coordinator and auditors', async () => {
    const other = await createWorld({ roster: rosterOfRoles() });
    const shown: string[] = [];
    for (const who of signedIn) {
      const { status } = await (await new Visitor(other).signedInAs(who)).get('/deliveries');
      if (status === 200) shown.push(who);
    }
    expect(shown.toSorted()).toEqual(['auditor', 'coordinator', 'fmu', 'secretariat']);
  });

  it('names a mail that is still owed as not sent, before all others', async () => {
    const owing = await createWorld();
    const caseId = await owing.circulated({ ...sampleForm, title: 'Owed' });
    const event = (await owing.stores.history(caseId)).find(({ notices }) => notices.length > 0);
    const person = event?.notices[0]?.to ?? '';
    const message = {
      seq: event?.seq ?? 0,
      at: owing.now(),
      template: 'x',
      facts: {},
      gating: false,
      to: [{ person }],
    };
    const row = { caseId, procedure: first, seq: event?.seq ?? 0, messages: [message] };
    const services = {
      ...owing.services,
      outbox: Object.assign(Object.create(owing.services.outbox), { leftBehind: async () => [row] }),
    };
    const visitor = await new Visitor({ ...owing, services } as World).signedInAs('secretariat');
    const { page } = await visitor.get('/deliveries');
    const [unsent = ''] = page.split('>The latest<');
    expect(unsent).toContain('Owed');
    expect(unsent.split('<h2>')[1]).toContain(person);
  });
});

describe('a notice that did not arrive', () => {
  it('is sent to another who acts for the party, and to nobody else', async () => {
    const [task] = (await world.tasks('secretariat')).filter(
      ({ caseId, kind }) => caseId === bouncedId && kind === 'notice',
    );
    const path = `/tasks/${task?.taskId}`;
    const visitor = await new Visitor(world).signedInAs('secretariat');
    const { page } = await visitor.get(path);
    expect(page).toContain('ilo.alternate@example.org');
    expect(page).not.toContain('value="who@example.org"');
    const before = world.mails.length;
    const act = { choice: 'resend', sendTo: 'who@example.org' };
    await visitor.post(path, act);
    expect([visitor.status, visitor.page.includes('this person does not act for')]).toEqual([400, true]);
    await visitor.get(path);
    await visitor.post(path, { ...act, sendTo: 'ilo.alternate@example.org' });
    expect(visitor.status).toBe(303);
    await world.advance(0);
    expect(world.mails.slice(before).map(({ to }) => to)).toContain('ilo.alternate@example.org');
    const listed = (await visit('?fate=problem')).page;
    expect(listed).not.toContain('Bounced');
  });
});
