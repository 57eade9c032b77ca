import { describe, expect, it } from 'vitest';
import { TooManyRequestsError } from '#functions/lib/errors.ts';
import { linkInMail } from '#test/support/link-in-mail.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld, sampleForm, type World } from '#test/support/world.ts';

const words = 'Two hours of careful drafting & "more".';
const shown = 'Two hours of careful drafting &amp; &quot;more&quot;.';

const taskOf = async (world: World, person: string, caseId: string, kind: string) =>
  (await world.tasks(person)).find((task) => task.caseId === caseId && task.kind === kind)?.taskId ?? '';

async function proposer(mailbox = 'iom') {
  const world = await createWorld();
  const visitor = await (await new Visitor(world).signedInAs(mailbox)).get('/proposals/new');
  const submit = { ...sampleForm, do: 'submit', text: words, key: visitor.hidden('key') };
  return { world, visitor, submit };
}

/** A case that the objection of ILO has brought to the Coordinator. */
async function objectedTo(world: World): Promise<string> {
  const caseId = await world.circulated();
  await world.act(caseId, 'ilo', 'position', { choice: 'objection', reason: 'No.' });
  return caseId;
}

/** Presses the button that the page gives what was typed back with, and so comes to the form again. */
async function openAgain(visitor: Visitor): Promise<Visitor> {
  const [, action = ''] = /<form id="typed" method="post" action="([^"]+)"/.exec(visitor.page) ?? [];
  const fields = [...visitor.page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
    .map(([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"').replaceAll('&amp;', '&')] as const)
    .filter(([name]) => !['back', 'csrf'].includes(name));
  return visitor.post(action, { ...Object.fromEntries(fields), do: 'check' }, '');
}

describe('a proposal that is refused comes back with its words', () => {
  it('when the session has ended, and goes into the form once its writer is signed in again', async () => {
    const { visitor, submit } = await proposer();
    await visitor.holding('session', '').post('/proposals', submit);
    expect(visitor.page).toContain('>Text of the ');
    expect([visitor.status, visitor.page.includes(shown)]).toEqual([401, true]);
    expect(visitor.page).toContain('target="_blank"');
    await openAgain(await visitor.signedInAs('iom'));
    expect(visitor.status).toBe(200);
    expect(visitor.page).toContain('Nothing has been sent yet');
    expect(visitor.page).toMatch(new RegExp(`<textarea[^>]* name="text"[^>]*>\\s*${shown}`));
    await visitor.post('/proposals', submit);
    expect(visitor.status).toBe(303);
  });

  it('when it is too long, to its last character; nor does the page let a browser cut it before', async () => {
    const { visitor, submit } = await proposer();
    const text = `${'a'.repeat(50_000)} and its end`;
    await visitor.post('/proposals', { ...submit, text });
    expect(visitor.status).toBe(400);
    expect(visitor.page).toContain(`${text}</textarea>`);
    expect(visitor.page).not.toMatch(/<(textarea|input)[^>]* name="(title|text|background)"[^>]* maxlength/);
    expect(visitor.page).not.toMatch(/<(textarea|input)[^>]* maxlength[^>]* name="(title|text|background)"/);
  });

  it('when its page belongs to an earlier session', async () => {
    const { visitor, submit } = await proposer();
    await visitor.post('/proposals', submit, 'f'.repeat(22));
    expect([visitor.status, visitor.page.includes(shown)]).toEqual([403, true]);
    expect((await openAgain(visitor)).page).toContain(shown);
  });

  it('when the page was sent before with other words, and can then be sent as another one', async () => {
    const { world, visitor, submit } = await proposer();
    const csrf = visitor.hidden('csrf');
    await visitor.post('/proposals', { ...submit, text: 'First.' }, csrf);
    await visitor.post('/proposals', submit, csrf);
    expect([visitor.status, visitor.page.includes(shown)]).toEqual([422, true]);
    await openAgain(visitor);
    await visitor.post('/proposals', { ...submit, key: visitor.hidden('key') });
    expect(visitor.status).toBe(303);
    expect((await world.tasks('secretariat')).filter(({ kind }) => kind === 'screen')).toHaveLength(2);
  });

  it.each([
    ['when there were too many', new TooManyRequestsError(900), 429],
    ['when something fails that nobody foresaw', new Error('out of order'), 500],
  ])('%s', async (_, fault, status) => {
    const { world, visitor, submit } = await proposer();
    world.services.cases.commit = async () => Promise.reject(fault);
    await visitor.post('/proposals', submit);
    expect([visitor.status, visitor.page.includes(shown)]).toEqual([status, true]);
  });

  it('but never what the page of another site brought', async () => {
    const { visitor, submit } = await proposer();
    await visitor.from('cross-site').post('/proposals', submit, '');
    expect(visitor.page).not.toContain(shown);
  });
});

describe('an act that is refused comes back with its words', () => {
  it('an objection to a version that is no longer in circulation goes on into the next round’s form', async () => {
    const world = await createWorld();
    const caseId = await world.circulated();
    const former = await taskOf(world, 'who', caseId, 'position');
    const visitor = await (await new Visitor(world).signedInAs('who')).get(`/tasks/${former}`);
    await world.act(caseId, 'ilo', 'position', { choice: 'objection', reason: 'No.' });
    await world.act(caseId, 'coordinator', 'facilitate', { choice: 'revise', text: 'New.' });
    await visitor.post(`/tasks/${former}`, { version: '1', choice: 'objection', reason: words });
    expect([visitor.status, visitor.page.includes(shown)]).toEqual([409, true]);
    await openAgain(visitor);
    const next = await taskOf(world, 'who', caseId, 'position');
    expect(visitor.page).toContain(`action="/tasks/${next}"`);
    expect(visitor.page).toContain('this one took its place');
    expect(visitor.hidden('version')).toBe('2');
    await visitor.post(`/tasks/${next}`, { version: '2', choice: 'objection', reason: words });
    expect(visitor.status).toBe(303);
  });

  it('a new text while the proposer withdraws is given back to copy, on the page and through the link of a mail', async () => {
    const world = await createWorld();
    const caseId = await objectedTo(world);
    const taskId = await taskOf(world, 'coordinator', caseId, 'facilitate');
    const visitor = await (await new Visitor(world).signedInAs('coordinator')).get(`/tasks/${taskId}`);
    const revised = { choice: 'revise', 'revise.text': words };
    const { path, code } = await linkInMail(world, taskId, 'coordinator');
    await world.act(caseId, 'iom', 'withdraw', { choice: 'withdraw' });
    await visitor.post(`/tasks/${taskId}`, revised);
    expect([visitor.status, visitor.page.includes(shown)]).toEqual([409, true]);
    expect((await openAgain(visitor)).page).toContain('Copy what you still need');
    expect(visitor.page).toContain(shown);

    const stranger = await new Visitor(world).get('/sign-in');
    const csrf = stranger.hidden('csrf');
    for (const typed of [code, '']) {
      await stranger.post(path, { ...revised, code: typed }, csrf);
      // What takes nothing late needs no code to say what happened instead.
      expect([typed, stranger.status]).toEqual([typed, 200]);
      expect(stranger.page).toContain('Copy what you still need');
      expect(stranger.page).toContain(shown);
      expect(stranger.page).not.toContain(`value="${code}"`);
    }
  });
});

it('another language shows the form again with what was typed, and sends nothing', async () => {
  const { world, visitor, submit } = await proposer();
  expect(visitor.page).toContain('form="typed" name="do" value="language-ar"');
  await visitor.post('/proposals', { ...submit, do: 'language-ar' });
  expect([visitor.status, visitor.page.includes(shown)]).toEqual([200, true]);
  expect(visitor.page).toContain('dir="rtl"');
  expect(await world.tasks('secretariat')).toEqual([]);
  await visitor.get('/');
  expect(visitor.page).toContain('dir="rtl"');
});

it('offers a proposal only to those who may make one', async () => {
  const { visitor: auditor } = await proposer('auditor');
  expect(auditor.status).toBe(403);
  await auditor.get('/');
  expect(auditor.page).not.toContain('New proposal');
  const { visitor: member } = await proposer('iom');
  await member.get('/');
  expect(member.page).toContain('New proposal');
});
