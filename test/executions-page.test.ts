import { describe, expect, it } from 'vitest';
import { failingAtFirst } from '#test/support/faltering.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld, hours } from '#test/support/world.ts';
import { layouts } from '#workflows/layouts.ts';

describe('the page of executions', () => {
  it('leads from the case to each execution, for those who watch over machines, and is not there for others', async () => {
    const world = await createWorld();
    const caseId = await world.circulated();
    const auditor = await new Visitor(world).signedInAs('auditor');
    expect((await auditor.get(`/cases/${caseId}`)).page).toContain(`/cases/${caseId}/executions`);
    expect((await auditor.get(`/cases/${caseId}/executions`)).page).toContain(
      `/cases/${caseId}/executions/${caseId}-1`,
    );
    const member = await new Visitor(world).signedInAs('ilo');
    expect((await member.get(`/cases/${caseId}`)).page).not.toContain(`/cases/${caseId}/executions`);
    for (const path of [`/cases/${caseId}/executions`, `/cases/${caseId}/executions/${caseId}-1`])
      expect((await member.get(path)).status).toBe(404);
    expect((await auditor.get(`/cases/DEC-2026-0999/executions/${caseId}-1`)).status).toBe(404);
  });

  it('shows where it stands and which way it came, in marks and in words, within 50 KB', async () => {
    const world = await createWorld();
    const caseId = await world.circulated();
    await world.advance(hours(1));
    for (const language of ['en', 'ar']) {
      const { page } = await (await new Visitor(world).speaking(language).signedInAs('auditor')).get(
        `/cases/${caseId}/executions/${caseId}-1`,
      );
      expect(Buffer.byteLength(page)).toBeLessThan(50 * 1024);
      expect(page).toContain('>● Positions</text>');
      expect(page).toContain('>✓ Screening</text>');
      expect(page).toContain('>Referral</text>');
      const states = (await layouts['decision']?.())?.states ?? [];
      expect(page.match(/<text /g)?.length).toBe(states.length);
      expect(page.match(/class="way taken"/g)?.length).toBe(4);
    }
  });

  it('calls states in the words of its reader, with their names in the definition, in table, list and picture', async () => {
    const world = await createWorld();
    const caseId = await world.circulated();
    const visitor = await new Visitor(world).speaking('ar').signedInAs('auditor');
    const { page } = await visitor.get(`/cases/${caseId}/executions/${caseId}-1`);
    const name = (said: string, defined: string) =>
      `<bdi>${said}</bdi> <code class="small" lang="en" dir="ltr">${defined}</code>`;
    expect(page).toContain(`<th scope="row">${name('الفحص الأولي', 'Screening')}</th>`);
    expect(page).toContain(`<li>${name('تسليم الإشعارات', 'Delivery of notices')}</li>`);
    expect(/role="img" aria-label="([^"]*)"/.exec(page)?.[1]).toMatch(/الفحص الأولي.*: المواقف/);
    const listed = (await visitor.get(`/cases/${caseId}/executions`)).page;
    expect(listed).toContain(name('المواقف', 'Positions'));
    const english = await new Visitor(world).signedInAs('auditor');
    expect((await english.get(`/cases/${caseId}/executions`)).page).toContain('<bdi>Positions</bdi></div></td>');
  });

  it('names the act that moved it on, and the errors of its tries', async () => {
    const world = await createWorld({ fault: failingAtFirst('await-change', 2) });
    const caseId = await world.submit();
    await world.advance(60_000);
    await world.act(caseId, 'secretariat', 'screen', { choice: 'accept' });
    const auditor = await new Visitor(world).signedInAs('auditor');
    const { page } = await auditor.get(`/cases/${caseId}/executions/${caseId}-1`);
    const [row = ''] = /<tr><th scope="row"><bdi>Screening<.*?<\/tr>/s.exec(page) ?? [];
    expect(row).toContain('secretariat@example.org');
    expect(row).toMatch(/3<div><bdi>Error<\/bdi> × 2/);
    expect(page).not.toMatch(/taskToken&quot;: &quot;(?!\[masked\])/);
  });

  it('draws no machine for one that ran by another definition', async () => {
    const world = await createWorld();
    const caseId = await world.submit();
    const { executions } = world.services;
    const latest = executions.latest.bind(executions);
    Object.assign(executions, {
      latest: async (...asked: Parameters<typeof latest>) => {
        const kept = await latest(...asked);
        return kept && { ...kept, definition: '{"StartAt":"A"}' };
      },
    });
    const auditor = await new Visitor(world).signedInAs('auditor');
    const { page } = await auditor.get(`/cases/${caseId}/executions/${caseId}-1`);
    expect(page).not.toContain('<svg role="img"');
    expect(page).toContain('another version of the machine');
  });
});
