import { beforeAll, describe, expect, it } from 'vitest';
import { linkInMail } from '#test/support/link-in-mail.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld, sampleForm, type World } from '#test/support/world.ts';

const evil = '<img src=x onerror=alert(1)><script>alert(2)</script>"\'&';

const linkTo = async (world: World, taskId: string, person: string) => (await linkInMail(world, taskId, person)).path;
const codeOf = async (world: World, taskId: string, person: string) => (await linkInMail(world, taskId, person)).code;
const positionTask = async (world: World, caseId: string, person: string) =>
  (await world.tasks(person)).find((task) => task.caseId === caseId && task.kind === 'position')?.taskId ?? '';

describe('signing in', () => {
  it('takes the code from the mail, comes back to the page that was asked for, and tells nothing of unknown people', async () => {
    const world = await createWorld();
    const visitor = await new Visitor(world).get('/cases?state=circulated');
    expect([visitor.status, visitor.location]).toEqual([303, '/sign-in?back=%2Fcases%3Fstate%3Dcirculated']);
    await visitor.get(visitor.location);
    const { back, csrf } = { back: visitor.hidden('back'), csrf: visitor.hidden('csrf') };
    await visitor.post('/sign-in', { email: 'nobody@example.org', back });
    const unknown = visitor.page.replaceAll('nobody', '…');
    await visitor.post('/sign-in', { email: 'ilo@example.org', back }, csrf);
    expect(visitor.page.replaceAll('ilo@', '…@')).toBe(unknown);
    const code = /\b\d{6}\b/.exec(world.mails.at(-1)?.text ?? '')?.[0] ?? '';
    await visitor.post('/sign-in/code', { email: 'ilo@example.org', code: '000000', back });
    expect(visitor.status).toBe(401);
    expect(visitor.page).toContain('href="#f-code"');
    await visitor.post('/sign-in/code', { email: 'ilo@example.org', code, back });
    expect([visitor.status, visitor.location]).toEqual([303, '/cases?state=circulated']);
    const cookie = visitor.headers.getSetCookie().join();
    expect(cookie).toMatch(/session=.*HttpOnly.*SameSite=Lax/);
    await visitor.get('/');
    expect(visitor.page).toContain('Nothing waits for you');
  });

  it('refuses a form that came from none of our pages', async () => {
    const visitor = await new Visitor(await createWorld()).post('/sign-in', { email: 'ilo@example.org' }, '');
    expect(visitor.status).toBe(403);
    expect(visitor.page).toContain('This form is no longer valid');
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/a\nb'])(
    'does not lead to %s afterwards',
    async (back) => {
      const visitor = await new Visitor(await createWorld()).get(`/sign-in?${new URLSearchParams({ back })}`);
      expect(visitor.hidden('back')).toBe('/');
      await visitor.post('/language', { language: 'ar', back });
      expect(visitor.location).toBe('/');
    },
  );
});

describe('a proposal', () => {
  it('says every wrong field, in the reader’s language, keeps what was written and stores nothing', async () => {
    const world = await createWorld();
    const visitor = await (await new Visitor(world).speaking('ar').signedInAs('iom')).get('/proposals/new');
    await visitor.post('/proposals', {
      do: 'submit',
      title: 'a',
      text: evil,
      language: 'en',
      method: 'silence',
      circulateFor: 'PT1H',
    });
    expect(visitor.status).toBe(400);
    expect(visitor.page).toContain('href="#f-title"');
    expect(visitor.page).toContain('id="f-title-error"');
    expect(visitor.page).toContain('يجب ألا يقل عن');
    expect(visitor.page).toContain('&lt;img src=x');
    expect(visitor.page).not.toContain('<img');
    await visitor.post('/proposals', { ...sampleForm, do: 'submit', circulateFor: 'PT1H' });
    expect(visitor.page).toContain('href="#f-circulateFor"');
    expect(world.mails).toEqual([]);
  });

  it('grows by a translation without a script, is sent once however often the button is pressed, and shows a receipt', async () => {
    const world = await createWorld();
    const visitor = await (await new Visitor(world).signedInAs('iom')).get('/proposals/new');
    const key = visitor.hidden('key');
    await visitor.post('/proposals', { ...sampleForm, do: 'add-translations' });
    expect(visitor.page).toContain('name="translations.0.title"');
    expect(visitor.page).toContain(`value="${sampleForm.title}"`);
    const fields = {
      ...sampleForm,
      key,
      do: 'submit',
      'translations.0.language': 'ar',
      'translations.0.title': 'عنوان',
      'translations.0.text': 'نص',
    };
    const csrf = visitor.hidden('csrf');
    await visitor.post('/proposals', fields, csrf);
    const first = visitor.location;
    await visitor.post('/proposals', fields, csrf);
    expect(visitor.location).toBe(first);
    expect(first).toMatch(/^\/cases\/DEC-2026-\d+\/receipt\?act=1$/);
    await visitor.get(first);
    expect(visitor.page).toContain('The proposal was submitted as version 1');
  });

  it('is not sent by the Enter key, nor from a page of another session', async () => {
    const world = await createWorld();
    const visitor = await (await new Visitor(world).signedInAs('iom')).get('/proposals/new');
    await visitor.post('/proposals', { ...sampleForm, do: 'check' });
    expect(visitor.page).toContain('Nothing has been sent yet');
    for (const csrf of ['', 'f'.repeat(32)]) {
      await visitor.post('/proposals', { ...sampleForm, do: 'submit' }, csrf);
      expect(visitor.status).toBe(403);
    }
    expect((await world.tasks('secretariat')).length).toBe(0);
  });
});

describe('a link from a mail', () => {
  let world: World;
  let caseId: string;
  let taskId: string;
  beforeAll(async () => {
    world = await createWorld();
    caseId = await world.circulated();
    taskId = await positionTask(world, caseId, 'unhcr');
  });

  it('shows the task to whoever fetches it and changes nothing', async () => {
    const before = JSON.stringify(await world.history(caseId));
    const visitor = new Visitor(world).speaking('en');
    for (const method of ['GET', 'HEAD', 'GET']) await visitor.get(await linkTo(world, taskId, 'unhcr'), method);
    expect(visitor.page).toContain('name="code"');
    expect(visitor.page).toContain('Saying nothing'.toLowerCase());
    expect(JSON.stringify(await world.history(caseId))).toBe(before);
  });

  it('takes no position without the code of the mail', async () => {
    const before = (await world.history(caseId)).length;
    const visitor = await new Visitor(world).speaking('en').get(await linkTo(world, taskId, 'unhcr'));
    for (const code of ['', '000000', await codeOf(world, taskId, 'who')]) {
      await visitor.post(await linkTo(world, taskId, 'unhcr'), { do: 'act', choice: 'support', version: '1', code });
      expect(visitor.status).toBe(401);
      expect(visitor.page).toContain('id="f-code-error"');
      expect(visitor.page).toMatch(/value="support"[^>]* checked/);
    }
    expect((await world.history(caseId)).length).toBe(before);
  });

  it('takes one with it, and shows what was recorded', async () => {
    const visitor = await new Visitor(world).speaking('en').get(await linkTo(world, taskId, 'unhcr'));
    const code = await codeOf(world, taskId, 'unhcr');
    await visitor.post(await linkTo(world, taskId, 'unhcr'), { do: 'act', choice: 'objection', version: '1', code });
    expect(visitor.page).toContain('an objection or a mandate concern needs a reason');
    await visitor.post(await linkTo(world, taskId, 'unhcr'), {
      do: 'act',
      choice: 'objection',
      version: '1',
      code,
      reason: evil,
    });
    expect(visitor.status).toBe(303);
    await visitor.get(visitor.location);
    expect(visitor.page).toContain('UNHCR stated its position: Objection.');
    expect(visitor.page).toContain('There was no consensus on version 1: UNHCR did not agree.');
  });

  it('brings in a second objection although the first has just ended the silence', async () => {
    const other = await world.circulated();
    const late = await positionTask(world, other, 'undp');
    const visitor = await new Visitor(world).speaking('en').get(await linkTo(world, late, 'undp'));
    await world.act(other, 'ilo', 'position', { choice: 'objection', reason: 'first' });
    const code = await codeOf(world, late, 'undp');
    const objection = { do: 'act', choice: 'objection', version: '1', reason: 'second', code };
    await visitor.post(await linkTo(world, late, 'undp'), objection);
    expect(visitor.status).toBe(303);
    const { openTasks } = await world.view(other);
    expect(openTasks.filter(({ kind }) => kind === 'lift').map(({ party }) => party)).toEqual(['ILO', 'UNDP']);
  });

  it('that is old says what happened; one that is not genuine says nothing', async () => {
    const visitor = await new Visitor(world).speaking('en').get(await linkTo(world, taskId, 'unhcr'));
    expect([visitor.status, visitor.page.includes('This request is closed')]).toEqual([200, true]);
    await visitor.get(`${await linkTo(world, taskId, 'unhcr')}x`);
    expect([visitor.status, visitor.page.includes(sampleForm.title)]).toEqual([404, false]);
  });
});

describe('acting on a task', () => {
  it('refuses a text that is no longer in circulation, and says where the case stands', async () => {
    const world = await createWorld();
    const caseId = await world.circulated();
    const taskId = await positionTask(world, caseId, 'who');
    const visitor = await (await new Visitor(world).signedInAs('who')).get(`/tasks/${taskId}`);
    await world.act(caseId, 'ilo', 'position', { choice: 'objection', reason: 'no' });
    await world.act(caseId, 'coordinator', 'facilitate', { choice: 'revise', text: 'Another text.' });
    await visitor.post(`/tasks/${taskId}`, { do: 'act', choice: 'support', version: '1' });
    expect(visitor.status).toBe(409);
    expect(visitor.page).toContain('A newer version of the text is in circulation');
    expect(visitor.page).toContain(`/cases/${caseId}`);
  });

  it('lets the secretariat enter a position on behalf of a party, and nobody else', async () => {
    const world = await createWorld();
    const caseId = await world.circulated();
    const taskId = await positionTask(world, caseId, 'who');
    const secretariat = await (await new Visitor(world).signedInAs('secretariat')).get(`/tasks/${taskId}`);
    expect(secretariat.hidden('onBehalf')).toBe('yes');
    await secretariat.post(`/tasks/${taskId}`, {
      do: 'act',
      onBehalf: 'yes',
      choice: 'support',
      version: '1',
      reason: 'by phone',
    });
    await secretariat.get(secretariat.location);
    expect(secretariat.page).toContain('The secretariat entered a position on behalf of WHO: Support.');
    const ilo = await (await new Visitor(world).signedInAs('ilo')).get(`/tasks/${taskId}`);
    expect(ilo.status).toBe(403);
  });
});
