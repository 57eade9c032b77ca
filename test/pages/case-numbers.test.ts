import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { listPage } from '#local/mailbox/mailbox-page.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld } from '#test/support/world.ts';

it('the number of a case stands in one line wherever it stands by itself', async () => {
  expect(readFileSync('web/style/pieces.css', 'utf8')).toMatch(/\.id \{\s*white-space: nowrap;/);
  const world = await createWorld();
  const caseId = await world.circulated();
  const visitor = await new Visitor(world).signedInAs('secretariat');
  const paths = [`/cases/${caseId}`, '/cases', '/search?q=group', '/deliveries', `/cases/${caseId}/executions`];
  for (const path of paths) {
    const { page } = await visitor.get(path);
    expect([path, page.includes(`<bdi class="id">${caseId}</bdi>`)]).toEqual([path, true]);
    expect(page).not.toContain(`<bdi>${caseId}</bdi>`);
  }
});

it('a mail of the mailbox has each value beside its name where the page is narrow', () => {
  const mail = { at: '2026-03-02T09:00:00.000Z', envelope: { from: 'a@example.org', to: ['b@example.org'] } };
  const received = [{ ...mail, subject: 'A reply', state: 'queued' }] as never;
  const page = listPage('en', { sent: [], received, limit: 9, to: '', caseId: '' }).text;
  expect(page).toMatch(/class="scroll stacked".*data-label="Subject"><div><bdi>A reply/s);
});
