import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { changeSettings } from '#functions/lib/use-cases/books/change-settings.ts';
import { planMeeting } from '#functions/lib/use-cases/books/plan-meeting.ts';
import { beginDraft } from '#functions/lib/use-cases/drafts/keep-draft.ts';
import { Language } from '#schemas/language.ts';
import { bytesOfVisit } from '#test/support/bytes-of-visit.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld, sampleForm, type World } from '#test/support/world.ts';
import { assets } from '#web/assets.ts';
import { createWeb } from './app.ts';
import { firstProcedure } from './form-at.ts';

const evil = '<img src=x onerror=alert(1)><script>alert(2)</script>"\'&';

/** A page with its styles and scripts, as a slow line carries it. Russian words are long, and each letter takes two bytes. */
const mostBytes = (language: string): number => (language === 'ru' ? 60 : 50) * 1024;

describe('every page', () => {
  let world: World;
  let paths: string[];
  beforeAll(async () => {
    world = await createWorld();
    const form = {
      ...sampleForm,
      title: `T ${evil}`,
      text: evil,
      background: evil,
      followUps: [{ action: `A ${evil}`, owner: 'ILO', dueAt: '2027-01-01' }],
    };
    const caseId = await world.circulated(form);
    await world.act(caseId, 'who', 'position', { choice: 'stand-aside', explanation: evil });
    await world.act(caseId, 'ilo', 'position', { choice: 'objection', reason: evil });
    await world.act(caseId, 'coordinator', 'facilitate', { choice: 'revise', text: `${evil} revised` });
    const ended = await world.circulated(form);
    await world.act(ended, 'iom', 'withdraw', { choice: 'withdraw', reason: evil });
    const secretariat = await world.as('secretariat');
    const change = { choice: 'remindAfter', remindAfter: 'P1D', reason: evil };
    await changeSettings(world.services, secretariat, { of: 'network', body: change });
    const meeting = { body: 'executive-committee', at: '2026-09-01T09:00:00Z', timeZone: 'Europe/Zurich', place: evil };
    const { meetingId } = await planMeeting(world.services, secretariat, { body: meeting });
    const draft = { procedure: firstProcedure, form };
    const { draftId } = await beginDraft(world.services, secretariat, draft);
    const tasks = (await world.tasks('secretariat')).map((task) => `/tasks/${task.taskId}`);
    paths = [
      '/',
      '/tasks',
      '/cases',
      '/calendar',
      '/search',
      '/search?q=T&person=nobody@example.org',
      '/search/views',
      '/drafts',
      `/drafts/${draftId}`,
      `/drafts/${draftId}/authors`,
      '/register',
      '/glossary',
      '/help',
      '/accessibility',
      '/privacy',
      '/design',
      '/pipeline',
      `/register/${ended}`,
      '/proposals/new',
      '/stalled',
      '/settings',
      '/settings/network',
      '/settings/executive-committee/silence',
      '/meetings',
      `/meetings/${meetingId}`,
      '/meetings/plan?body=steering-committee&received=2026-09-01',
      '/meetings/new/executive-committee',
      `/meetings/${meetingId}/move`,
      `/meetings/${meetingId}/cancel`,
      '/nowhere',
      `/cases/${caseId}?from=1&to=2`,
      `/cases/${caseId}/receipt`,
      `/cases/${ended}`,
      ...tasks,
    ];
  });

  it.each(Language.options)(
    'in %s escapes what users wrote, keeps the content policy, and fits a slow line',
    async (language) => {
      const visitor = await new Visitor(world).speaking(language).signedInAs('secretariat');
      let seen = 0;
      for (const path of paths) {
        await visitor.get(path);
        seen += visitor.page.split('&lt;img src=x').length - 1;
        expect([path, visitor.status]).toEqual([path, path === '/nowhere' ? 404 : 200]);
        expect(visitor.page).not.toMatch(/<img|<script>|onerror="|<style| style="| on[a-z]+="/);
        expect(visitor.page).toMatch(
          new RegExp(`^<!doctype html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`),
        );
        expect(visitor.headers.get('content-security-policy')).toContain("default-src 'none'");
        expect(visitor.headers.get('content-security-policy')).not.toContain('unsafe');
        expect(visitor.headers.get('cache-control')).toBe('no-store');
        const page = visitor.page;
        expect([path, bytesOfVisit(page)]).toEqual([
          path,
          expect.toSatisfy((total: number) => total <= mostBytes(language)),
        ]);
        expect(page).not.toMatch(/\{[a-zA-Z]+[,}]/);
      }
      expect(seen).toBeGreaterThan(15);
    },
  );

  it('links to styles that browsers may keep, and to none of an older release', async () => {
    const visitor = await new Visitor(world).get('/register');
    const styles = /href="(\/assets\/[0-9a-f]{16}\/styles\.css)"/.exec(visitor.page)?.[1] ?? '';
    await visitor.get(styles);
    expect(visitor.headers.get('cache-control')).toContain('immutable');
    expect(visitor.headers.get('content-type')).toContain('text/css');
    await visitor.get(styles.replace(/[0-9a-f]{16}/, '0'.repeat(16)));
    expect(visitor.status).toBe(404);
  });

  it.each([
    ['br, gzip', 'gzip'],
    ['gzip;q=0', null],
    ['', null],
  ])('compresses styles for whoever accepts %j, and no page', async (accepted, encoding) => {
    const app = createWeb(world.services);
    const event = { requestContext: { timeEpoch: Date.parse(world.now()) } };
    const asked = (path: string) =>
      app.request(path, { headers: { 'accept-encoding': accepted } }, { event } as unknown as { event: never });
    const answer = await asked(assets.styles.path);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([answer.headers.get('content-encoding'), answer.headers.get('vary')]).toEqual([encoding, 'accept-encoding']);
    expect((encoding === null ? bytes : gunzipSync(bytes)).toString()).toBe(assets.styles.text);
    expect((await asked('/register')).headers.get('content-encoding')).toBeNull();
  });

  it('leads from the newest styles to those, and keeps no cache on them', async () => {
    const visitor = await new Visitor(world).get('/register');
    const styles = /href="(\/assets\/[0-9a-f]{16}\/styles\.css)"/.exec(visitor.page)?.[1] ?? '';
    await visitor.get('/assets/newest/styles.css');
    expect([visitor.status, visitor.headers.get('location')]).toEqual([302, styles]);
    expect(visitor.headers.get('cache-control')).toBe('no-store');
    await visitor.get('/assets/newest/nothing.css');
    expect(visitor.status).toBe(404);
  });

  it('refuses what is no form, and what is too large, with a page', async () => {
    const visitor = await new Visitor(world).signedInAs('iom');
    await visitor.get('/proposals/new');
    await visitor.post('/proposals', { text: 'x'.repeat(2_000_000) });
    expect([visitor.status, visitor.page.includes('That is too large')]).toEqual([413, true]);
  });
});
