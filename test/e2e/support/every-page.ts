import type { Page } from 'playwright-core';
import { requestIn } from '#test/support/request-in.ts';
import { scenesOfNotes } from './scenes-of-notes.ts';
import type { Stage } from './stage.ts';

/** A page to look at: how to get there, and who looks. */
export interface Scene {
  readonly name: string;
  readonly as?: string;
  readonly go: (page: Page) => Promise<unknown>;
}

const at = (path: string) => (page: Page) => page.goto(path);

/** Presses the button of the form in the page's main part, as it is filled in. */
const send = (page: Page, name = 'act') => page.locator(`main form button[name=do][value=${name}]`).first().click();

/** Cases in several stages, and every kind of page about them. */
export async function everyPage(stage: Stage): Promise<Scene[]> {
  const { client } = stage;
  const published = await client.circulatedCase('Published already', { background: 'Why it is needed' });
  await client.advance('PT73H');
  await client.act('secretariat', published, 'publish', { choice: 'publish' });
  const disputed = await client.circulatedCase('Disputed');
  await client.act('ilo', disputed, 'position', { choice: 'objection', reason: 'Labour is not mentioned.' });
  await client.act('coordinator', disputed, 'facilitate', { choice: 'revise', text: 'We decide, with labour.' });
  await client.act('who', disputed, 'position', { choice: 'mandate-concern', reason: 'Health is ours.' });
  const open = await client.circulatedCase('In circulation', {
    followUps: [{ action: 'Report to the Committee', owner: 'IOM', dueAt: '2030-01-01' }],
  });
  await client.act('desa', open, 'position', { choice: 'stand-aside', explanation: 'We have doubts.' });
  const { body } = await client.post<{ caseId: string }>('/api/cases', proposal, { as: 'iom' });
  const meeting = { body: 'steering-committee', timeZone: 'Europe/Zurich', place: 'Geneva' };
  const { now } = (await client.post<{ now: string }>('/local/clock', { advance: 'PT0S' })).body;
  for (const days of [30, 60, 150]) {
    const at = new Date(Date.parse(now) + days * 86_400_000).toISOString();
    await client.post('/api/meetings', { ...meeting, at }, { as: 'fmu' });
  }
  await client.advance('PT0S');

  const taskPage = async (as: string, caseId: string, kind: string): Promise<string> => {
    const task = (await client.tasks(as)).find((each) => each.caseId === caseId && each.kind === kind);
    return `/tasks/${task?.taskId}`;
  };
  const position = await requestIn(client, 'unicef', open, 'position');
  const closed = await requestIn(client, 'secretariat', open, 'screen');
  const tasks: Scene[] = [];
  for (const [as, caseId, kind] of [
    ['secretariat', body.caseId, 'screen'],
    ['secretariat', body.caseId, 'defer'],
    ['unhcr', open, 'position'],
    ['coordinator', disputed, 'facilitate'],
    ['who', disputed, 'lift'],
    ['iom', open, 'withdraw'],
  ] as const) {
    const path = await taskPage(as, caseId, kind);
    tasks.push({ name: `task ${kind}`, as, go: at(path) });
    if (kind === 'position' || kind === 'facilitate') {
      tasks.push({
        name: `task ${kind}, with errors`,
        as,
        go: async (page) => {
          await page.goto(path);
          await send(page);
        },
      });
    }
  }
  return [
    { name: 'home', go: at('/') },
    { name: 'home, signed in', as: 'coordinator', go: at('/') },
    { name: 'sign-in', go: at('/sign-in?back=/tasks') },
    {
      name: 'sign-in, with an error',
      go: async (page) => {
        await page.goto('/sign-in');
        await submitMain(page);
      },
    },
    { name: 'code', go: typeAddress },
    {
      name: 'code, with an error',
      go: async (page) => {
        await typeAddress(page);
        await submitMain(page);
      },
    },
    { name: 'register', go: at('/register') },
    { name: 'glossary', go: at('/glossary') },
    { name: 'help', go: at('/help') },
    { name: 'accessibility', go: at('/accessibility') },
    { name: 'privacy', go: at('/privacy') },
    { name: 'pieces', go: at('/design') },
    { name: 'glossary of another language', go: at('/glossary?of=ar') },
    { name: 'pipeline', go: at('/pipeline') },
    { name: 'register entry', go: at(`/register/${published}`) },
    { name: 'public calendars', go: at('/meetings') },
    { name: 'public meeting', go: at('/meetings/steering-committee.2') },
    { name: 'by when for which meeting', go: at('/meetings/plan?body=steering-committee') },
    { name: 'a day with no meeting', go: at('/meetings/plan?body=steering-committee&received=2030-01-31') },
    { name: 'a day that is none', go: at('/meetings/plan?body=steering-committee&received=2030-02-31') },
    { name: 'tasks', as: 'secretariat', go: at('/tasks') },
    { name: 'own positions', as: 'ilo', go: at('/positions') },
    { name: 'own positions, none that fits', as: 'unicef', go: at('/positions?choice=recuse') },
    { name: 'own absences', as: 'ilo', go: at('/absences') },
    {
      name: 'an absence, with errors',
      as: 'ilo',
      go: async (page) => {
        await page.goto('/absences');
        await page.locator('main form button[name=do][value=enter]').click();
      },
    },
    { name: 'own calendar', as: 'ilo', go: at('/calendar') },
    { name: 'stalled cases', as: 'secretariat', go: at('/stalled') },
    { name: 'board', as: 'secretariat', go: at('/board') },
    { name: 'one state of the board', as: 'auditor', go: at('/board?state=circulated') },
    { name: 'deadlines and meetings', as: 'secretariat', go: at('/deadlines') },
    { name: 'what became of mails', as: 'secretariat', go: at('/deliveries') },
    { name: 'people and bodies', as: 'secretariat', go: at('/people') },
    { name: 'somebody new', as: 'secretariat', go: at('/people/new') },
    { name: 'a roster file', as: 'secretariat', go: at('/people/import') },
    { name: 'roles of somebody', as: 'secretariat', go: at('/people/ilo%40example.org') },
    { name: 'members of a body', as: 'secretariat', go: at('/bodies/executive-committee') },
    { name: 'cases', as: 'unhcr', go: at('/cases') },
    { name: 'cases in one state', as: 'unhcr', go: at('/cases?state=circulated') },
    { name: 'search', as: 'auditor', go: at('/search?q=labour') },
    { name: 'search, narrowed, nothing found', as: 'iom', go: at('/search?q=labour&role=auditor') },
    { name: 'search, with errors', as: 'iom', go: at('/search?from=2030-02-31') },
    { name: 'saved searches', as: 'auditor', go: at('/search/views') },
    {
      name: 'a search to be saved, with errors',
      as: 'iom',
      go: async (page) => {
        await page.goto('/search?q=labour');
        await page.locator('main details:has(form[action="/search/views"]) summary').click();
        await page.locator('form[action="/search/views"] button').click();
      },
    },
    { name: 'proposal', as: 'iom', go: at('/proposals/new') },
    {
      name: 'proposal, with rows and errors',
      as: 'iom',
      go: async (page) => {
        await page.goto('/proposals/new');
        await page.locator('button[name=do][value^=add-]').first().click();
        await page.locator('button[name=do][value^=add-]').last().click();
        await send(page, 'submit');
      },
    },
    { name: 'case in circulation', as: 'unhcr', go: at(`/cases/${open}`) },
    { name: 'case in dispute, compared', as: 'coordinator', go: at(`/cases/${disputed}?from=1&to=2`) },
    { name: 'dossier as it would be now', as: 'coordinator', go: at(`/cases/${disputed}/papers/dossier`) },
    { name: 'mails as they were sent', as: 'auditor', go: at(`/cases/${disputed}/mails/3`) },
    { name: 'case published', as: 'auditor', go: at(`/cases/${published}`) },
    { name: 'receipt', as: 'iom', go: at(`/cases/${body.caseId}/receipt`) },
    ...tasks,
    ...(await scenesOfNotes(client)),
    { name: 'link of a mail', go: at(position.link) },
    {
      name: 'link of a mail, with errors',
      go: async (page) => {
        await page.goto(position.link);
        await send(page);
      },
    },
    { name: 'link of a closed task', go: at(closed.link) },
    { name: 'not found', go: at('/nowhere') },
    { name: 'not allowed', as: 'who', go: at(await taskPage('secretariat', body.caseId, 'screen')) },
    { name: 'mailbox', go: at('/mailbox') },
    {
      name: 'mail in the mailbox',
      go: async (page) => {
        await page.goto('/mailbox');
        await openFirstMail(page);
      },
    },
    // They are made when a language is first asked for.
    { name: 'examples of every mail', go: (page) => page.goto('/mailbox/examples', { timeout: 60_000 }) },
    { name: 'an example', go: at('/mailbox/examples?of=decision&mail=circulated') },
  ];
}

const proposal = {
  procedure: 'decision',
  form: { title: 'Just submitted', text: 'We decide.', language: 'en', method: 'explicit', circulateFor: 'P7D' },
};

const submitMain = (page: Page) => page.locator('main form button[type=submit]').first().click();

async function typeAddress(page: Page): Promise<void> {
  await page.goto('/sign-in');
  await page.locator('main input[type=email]').fill('who@example.org');
  await submitMain(page);
}

const openFirstMail = (page: Page) => page.locator('tbody a[href^="/mailbox/"]').first().click();
