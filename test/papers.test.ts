import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { caseBundle } from '#functions/api/bundle/case-bundle.tsx';
import { sha256 } from '#functions/lib/hash.ts';
import { paperOf } from '#functions/lib/use-cases/case-paper.ts';
import type { CaseState } from '#schemas/case-state.ts';
import { openTask } from '#test/support/open-task.ts';
import { Visitor } from '#test/support/visitor.ts';
import type { World } from '#test/support/world.ts';
import { dossierPaper } from '#workflows/decision/dossier-paper.ts';
import type { Paper } from '#workflows/procedure/paper.ts';
import type { ProcedureEvent } from '#workflows/procedure/procedure.ts';

let world: World;
let caseId: string;
/** Number of the event in which the dossier went out, with the hash that it recorded. */
let issued: { readonly seq: number; readonly hash: string };

beforeAll(async () => {
  ({ world, caseId } = await openTask('respond'));
  const event = (await world.history(caseId)).find(({ type }) => type === 'dossier-transmitted');
  issued = { seq: event?.seq ?? 0, hash: String(Object(event?.data).hash) };
});

const visit = async (as: string, path: string, inWorld = world) =>
  (await new Visitor(inWorld).speaking('en').signedInAs(as)).get(path);

describe('a paper that went out', () => {
  it('is a page of its case, and its file has the hash that the history recorded', async () => {
    const page = await visit('ilo', `/cases/${caseId}/papers/dossier-${issued.seq}`);
    expect(page.status).toBe(200);
    expect(page.page).toContain('2. What is disputed');
    expect(page.page).toContain(issued.hash);
    expect(page.page).toContain('has the fingerprint that the history recorded');
    const file = await visit('ilo', `/cases/${caseId}/papers/dossier-${issued.seq}.txt`);
    expect(sha256(file.page)).toBe(issued.hash);
    expect(file.headers.get('content-disposition')).toContain(`${caseId}-dossier-${issued.seq}.txt`);
  });

  it('is the one that was mailed', async () => {
    const mail = world.mails.find(({ to, attachments }) => to === 'sg-office@example.org' && attachments.length > 0);
    const file = await visit('sg-office', `/cases/${caseId}/papers/dossier-${issued.seq}.txt`);
    expect(mail?.attachments.map(({ content }) => content)).toContain(file.page);
  });

  it('stands in the case, for people and programs, and in its bundle', async () => {
    expect((await visit('ilo', `/cases/${caseId}`)).page).toContain(`/cases/${caseId}/papers/dossier-${issued.seq}`);
    const zip = unzipSync((await caseBundle(world.services, await world.as('auditor'), caseId, 'en')).content);
    const inBundle = new TextDecoder().decode(zip[`papers/dossier-${issued.seq}.txt`]);
    expect(sha256(inBundle)).toBe(issued.hash);
    const { papers } = JSON.parse(new TextDecoder().decode(zip['case.json']));
    expect(papers).toMatchObject([{ paper: 'dossier', seq: issued.seq, sha256: issued.hash }]);
  });

  it('is nobody else’s, and is found under no other name', async () => {
    expect((await visit('rc.eg', `/cases/${caseId}/papers/dossier-${issued.seq}`)).status).toBe(404);
    for (const name of ['dossier', 'dossier-1', `dossier-${issued.seq}.pdf`, 'toString', 'dossier-01'])
      expect((await visit('ilo', `/cases/${caseId}/papers/${name}`)).status, name).toBe(404);
  });

  it('says so where it is not written as it went out', async () => {
    const history = await world.stores.history(caseId);
    const paper = dossierPaper as unknown as Paper<CaseState, ProcedureEvent>;
    const made = (hash: string) => paperOf(paper, { seq: issued.seq, sha256: hash }, history, history.length);
    expect(made(issued.hash).isAsIssued).toBe(true);
    expect(made('f'.repeat(64)).isAsIssued).toBe(false);
  });
});

describe('a paper that may still go out', () => {
  it('is read as it would be now, by those who are to send it and by everybody who reads the case', async () => {
    const ahead = await openTask('transmit');
    const path = `/cases/${ahead.caseId}/papers/dossier`;
    for (const as of ['coordinator', 'ilo'])
      expect((await visit(as, path, ahead.world)).page).toContain('Nothing has been sent.');
    const task = await visit('coordinator', `/tasks/${ahead.taskId}`, ahead.world);
    expect(task.page).toContain(path);
  });

  it('is not spoken of where nobody thinks of it', async () => {
    const early = await openTask('position');
    const path = `/cases/${early.caseId}`;
    expect((await visit('ilo', path, early.world)).page).not.toContain('/papers/');
    expect((await visit('ilo', `${path}/papers/dossier`, early.world)).status).toBe(404);
  });
});
