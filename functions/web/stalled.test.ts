import { describe, expect, it } from 'vitest';
import type { StoredCase } from '#functions/lib/ports.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld, sampleForm, type World } from '#test/support/world.ts';

/** A case of which something was expected by now, whatever its machine is doing. */
async function overdue(world: World, title: string): Promise<string> {
  const caseId = await world.circulated({ ...sampleForm, title });
  const stored = (await world.stores.load(caseId)) as StoredCase;
  await world.stores.lookAgain(caseId, stored, { dueBy: world.now(), lookAt: world.now() });
  return caseId;
}

describe('the page of stalled cases', () => {
  it.each([
    ['en', 'No case stands still.', 'The next reminder or deadline did not come', 'Resume'],
    ['ar', 'لا توجد مسائل متوقفة.', 'لم يصدر التذكير التالي أو لم يُعمل بالموعد النهائي', 'إعادة التشغيل'],
  ])('in %s says what did not happen and since when, and resumes', async (language, none, expected, resume) => {
    const world = await createWorld();
    const visitor = await new Visitor(world).speaking(language).signedInAs('secretariat');
    await world.circulated();
    expect((await visitor.get('/stalled')).page).toContain(none);
    const caseId = await overdue(world, '<b>Evil</b>');
    await visitor.get('/stalled');
    expect(visitor.page).toContain(expected);
    expect(visitor.page).toContain(`datetime="${world.now()}"`);
    expect(visitor.page).toContain(`>${resume}</button>`);
    expect(visitor.page).toContain('&lt;b&gt;Evil');
    expect(visitor.page).toContain('aria-current="page"');
    await visitor.post(`/stalled/${caseId}`, {}, 'not the token');
    expect(visitor.status).toBe(403);
    await visitor.get('/stalled');
    await visitor.post(`/stalled/${caseId}`, {});
    expect([visitor.status, visitor.location]).toEqual([303, `/cases/${caseId}`]);
    await visitor.get('/stalled');
    expect(visitor.page).toContain(none);
    await visitor.post(`/stalled/${caseId}`, {});
    expect(visitor.status).toBe(409);
  });

  it('shows the auditor the cases without the button, and others no link to it', async () => {
    const world = await createWorld();
    const caseId = await overdue(world, 'A case');
    const auditor = await (await new Visitor(world).signedInAs('auditor')).get('/stalled');
    expect(auditor.page).toContain(caseId);
    expect(auditor.page).not.toContain(`action="/stalled/`);
    const member = await (await new Visitor(world).signedInAs('ilo')).get('/');
    expect(member.page).not.toContain('/stalled');
  });
});
