import { describe, expect, it } from 'vitest';
import { ApiClient } from './support/api-client.ts';
import { Visitor } from './support/visitor.ts';
import { createWorld, hours, sampleForm, type World } from './support/world.ts';

/** A text that would act if it were taken for markup; `name` tells the fields apart. */
const evil = (name: string): string => `${name}<script>alert(1)</script><img src=x onerror=alert(2)>"'&</textarea>`;
const escaped = (name: string): string => `${name}&lt;script&gt;`;

const asked = (name: string) => ({ action: evil(name), owner: 'ILO', dueAt: '2026-09-01' });
const because = (name: string) => ({ reason: evil(name) });

/** A case with such a text in every field that people write, taken through every task that asks for one. */
async function writtenIn(world: World): Promise<string> {
  const caseId = await world.submit({
    ...sampleForm,
    title: evil('Title'),
    text: evil('Text'),
    background: evil('Background'),
    translations: [{ language: 'ar', title: evil('Arabic title'), text: evil('Arabic text') }],
    followUps: [asked('Action')],
  });
  await world.act(caseId, 'secretariat', 'screen', { choice: 'accept', ...because('Accepted') });
  await world.act(caseId, 'who', 'position', { choice: 'support', explanation: evil('Explanation') });
  await world.act(caseId, 'ilo', 'position', { choice: 'objection', ...because('Objection') });
  await world.act(caseId, 'coordinator', 'facilitate', { choice: 'consult', parties: ['FAO'], ...because('Question') });
  await world.act(caseId, 'fao', 'advise', { choice: 'advice', ...because('Advice') });
  await world.act(caseId, 'ilo', 'lift', { choice: 'maintain', ...because('Maintained') });
  await world.act(caseId, 'coordinator', 'facilitate', {
    choice: 'revise',
    title: evil('New title'),
    text: evil('New text'),
    ...because('Revision'),
  });
  await world.act(caseId, 'ilo', 'position', { choice: 'objection', ...because('Again') });
  await world.act(caseId, 'coordinator', 'facilitate', { choice: 'report-failure', ...because('Failure') });
  await world.act(caseId, 'who', 'refer', { choice: 'refer', ...because('Referral') });
  await world.advance(hours(72));
  await world.act(caseId, 'coordinator', 'transmit', { choice: 'transmit', ...because('Transmission') });
  await world.act(caseId, 'sg-office', 'respond', {
    choice: 'decided',
    text: evil('Guided'),
    followUps: [asked('New action')],
    ...because('Reply'),
  });
  await world.advance(hours(72));
  await world.act(caseId, 'secretariat', 'publish', { choice: 'publish', ...because('Publication') });
  await world.act(caseId, 'ilo', 'follow-up', { choice: 'done', ...because('Report') });
  return caseId;
}

const shownOnTheCasePage = [
  'Title',
  'Text',
  'Arabic text',
  'Action',
  'Explanation',
  'Objection',
  'Advice',
  'New text',
  'Again',
  'Guided',
  'New action',
];

describe('markup in what people write', () => {
  it('is kept as it was written', async () => {
    const world = await createWorld();
    const caseId = await writtenIn(world);
    const api = new ApiClient(world.services, world.now);
    const { body: view } = await api.ask(`/api/cases/${caseId}`, { as: 'iom' });
    const { body: events } = await api.ask(`/api/cases/${caseId}/events`, { as: 'iom' });
    const all = JSON.stringify([view, events]);
    for (const name of [
      ...shownOnTheCasePage,
      'Background',
      'Question',
      'Maintained',
      'Failure',
      'Referral',
      'Reply',
      'Report',
    ]) {
      expect(all).toContain(JSON.stringify(evil(name)).slice(1, -1));
    }
    const { body: register } = await api.ask('/api/register');
    expect(register).toMatchObject({ items: [{ title: evil('New title'), text: evil('Guided') }] });
  });

  it.each(['en', 'ar'] as const)('is text on every page that shows it (%s)', async (language) => {
    const world = await createWorld();
    const caseId = await writtenIn(world);
    const visitor = await new Visitor(world).speaking(language).signedInAs('iom');
    const paths = [`/cases/${caseId}`, '/cases', '/register', `/register/${caseId}`, `/cases/${caseId}/receipt`];
    for (const path of paths) {
      await visitor.get(path);
      expect(visitor.status, path).toBe(200);
      expect(visitor.page, path).not.toMatch(/<script>alert|<img src=x|title<script/);
      expect(visitor.page, path).toMatch(/title&lt;script&gt;/i);
    }
    await visitor.get(`/cases/${caseId}`);
    for (const name of shownOnTheCasePage) expect(visitor.page).toContain(escaped(name));
  });

  it('is text in every mail, and no header of it', async () => {
    const world = await createWorld();
    await writtenIn(world);
    expect(world.mails.length).toBeGreaterThan(50);
    for (const { html, text, subject, headers } of world.mails) {
      expect(html).not.toMatch(/<script|<img src=x/);
      expect(text).not.toContain('&lt;');
      for (const value of [subject, ...Object.values(headers)]) expect(value).not.toMatch(/[\r\n]/);
    }
    const inHtml = world.mails.map(({ html }) => html).join();
    const inText = world.mails.map(({ text }) => text).join();
    for (const name of ['Title', 'New title', 'Objection', 'New action']) {
      expect(inHtml.includes(escaped(name)), name).toBe(true);
      expect(inText.includes(`${name}<script>`), name).toBe(true);
    }
  });

  it('a line break in a title adds no header to a mail', async () => {
    const world = await createWorld();
    await world.circulated({ ...sampleForm, title: 'Plan\r\nBcc: everybody@example.org' });
    await world.advance(hours(72));
    for (const { subject, headers } of world.mails) {
      for (const value of [subject, ...Object.values(headers)]) expect(value).not.toMatch(/[\r\n]/);
      expect(Object.keys(headers).map((name) => name.toLowerCase())).not.toContain('bcc');
    }
  });
});
