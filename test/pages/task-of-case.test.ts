import { beforeAll, describe, expect, it } from 'vitest';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld, hours, sampleForm, type World } from '#test/support/world.ts';

const text = 'The group meets every week in Geneva.\n\nIt thanks the hosts.';
const next = 'The group meets every month, in Geneva or Nairobi.\n\nIt reports once a year.';

let world: World;
let caseId: string;
beforeAll(async () => {
  world = await createWorld();
  caseId = await world.circulated({ ...sampleForm, text, background: 'Nobody counts <migrants> alike.' });
  await world.act(caseId, 'who', 'position', { choice: 'stand-aside', explanation: 'We would rather write.' });
  await world.act(caseId, 'ilo', 'position', { choice: 'objection', reason: 'Too often.' });
  await world.act(caseId, 'coordinator', 'facilitate', { choice: 'revise', text: next, reason: 'To travel less.' });
});

const taskOf = async (who: string, kind: string) =>
  (await world.tasks(who)).find((task) => task.kind === kind)?.taskId ?? 'none';
const visitorAs = async (who: string) => new Visitor(world).speaking('en').signedInAs(who);
const wordsOf = (page: string) => page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

describe('the page of a task', () => {
  it('has all that it takes to decide: each part under a heading that the contents lead to', async () => {
    const { page } = await (await visitorAs('ilo')).get(`/tasks/${await taskOf('ilo', 'position')}`);
    const contents = /<nav class="contents[^>]*>.*?<\/nav>/s.exec(page)?.[0] ?? '';
    const anchors = [...contents.matchAll(/href="#([^"]+)"/g)].map(([, anchor]) => anchor);
    expect(anchors).toEqual(expect.arrayContaining(['task-text', 'case-facts', 'case-positions', 'task-act']));
    for (const anchor of anchors) expect(page.split(`id="${anchor}"`)).toHaveLength(2);
    const words = wordsOf(page);
    for (const said of [
      'Proposer',
      'Nobody counts &lt;migrants&gt; alike.',
      'Too often.',
      'We would rather write.',
      'What changed from version 1 to version 2',
      'Why it was changed To travel less.',
    ])
      expect(words).toContain(said);
    expect(page.match(/id="paragraph-1"/g)).toHaveLength(1);
    expect(page.indexOf('id="task-act"')).toBeGreaterThan(page.indexOf('id="case-positions"'));
  });

  it('has the versions beside each other, what has no counterpart alone', async () => {
    const { page } = await (await visitorAs('ilo')).get(`/tasks/${await taskOf('ilo', 'position')}`);
    const table = page.slice(page.indexOf('Side by side</summary>'));
    expect(wordsOf(table.slice(0, table.indexOf('</table>')))).toMatch(
      /Version 1 Version 2 1 The group meets every week in Geneva\. 1 The group meets every month, in Geneva or Nairobi\. – 2 It reports once a year\. 2 It thanks the hosts\. –/,
    );
  });

  it('is followed by what was recorded, and until when it can be changed', async () => {
    const path = `/tasks/${await taskOf('undp', 'position')}`;
    const visitor = await (await visitorAs('undp')).get(path);
    await visitor.post(path, { choice: 'support', do: 'act', version: visitor.hidden('version') });
    const { page } = await visitor.get(visitor.location);
    expect(wordsOf(page)).toMatch(/UNDP stated its position: Support\. .*You can change it until .*2026/);
  });

  it('says what binds others before it is done, and of no other act', async () => {
    expect((await (await visitorAs('ilo')).get(`/tasks/${await taskOf('ilo', 'position')}`)).page).not.toContain(
      'binds',
    );
    await world.act(caseId, 'ilo', 'position', { choice: 'objection', reason: 'Still.' });
    await world.act(caseId, 'coordinator', 'facilitate', { choice: 'report-failure', reason: 'Nothing helps.' });
    await world.advance(hours(1));
    const referring = await taskOf('ilo', 'refer');
    const { page } = await (await visitorAs('ilo')).get(`/tasks/${referring}`);
    expect(wordsOf(page)).toContain('One member’s answer is enough');
    expect(page.indexOf('binds')).toBeLessThan(page.indexOf('value="act"'));
  });
});
