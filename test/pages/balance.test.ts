import { beforeAll, describe, expect, it } from 'vitest';
import type { StoredCase } from '#functions/lib/ports.ts';
import type { AgendaView } from '#schemas/api.ts';
import { commitTo } from '#test/contract/stored-samples.ts';
import { ApiClient } from '#test/support/api-client.ts';
import { ConceptNoteCase, reviewer, secondReviewer, unit } from '#test/support/concept-note-case.ts';
import { planned } from '#test/support/meeting-world-stories.ts';
import { noteIdOf, storeNote } from '#test/support/stored-note.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld, type World } from '#test/support/world.ts';

const meetingId = 'steering-committee.1';
let world: World;

/** Three notes on one agenda: one before the Committee, one ready, and one whose reviewers have yet to deny a conflict, an auditor among them. */
beforeAll(async () => {
  world = await createWorld();
  await planned(world, 60, 'steering-committee', 'fmu');
  const tabled = new ConceptNoteCase(noteIdOf(1)).tabled();
  const ready = new ConceptNoteCase(noteIdOf(2)).ready();
  const asked = new ConceptNoteCase(noteIdOf(3)).inReview();
  asked.act({ person: 'fmu@example.org', role: 'fund-management-unit', proof: 'sign-in' }, 'assign', {
    ...{ choice: 'confirm', reviewers: [reviewer.person, secondReviewer.person, 'auditor@example.org'] },
  });
  const target = { meetingId, at: '2027-01-15T09:00:00.000Z' };
  const former = { ...ready.state, weighed: undefined, countries: ['NP'] };
  for (const { state, history } of [tabled, { state: former, history: ready.history }, asked])
    await storeNote(world.stores, { state: { ...state, target }, history });
});

const agendaFor = async (as: string) =>
  (await new ApiClient(world.services, world.now).ask(`/api/meetings/${meetingId}/agenda`, { as })).body as AgendaView;
const dimensionOf = ({ balances }: AgendaView, name: string) =>
  Object.fromEntries(
    (balances[0]?.dimensions.find(({ dimension }) => dimension === name)?.values ?? []).map(
      ({ value, cases }) => [value ?? 'unsaid', cases] as const,
    ),
  );
const words = (page: string) => page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

describe('the balance of an agenda', () => {
  it('counts the notes by theme, region and marker, those too that nobody has, and those that do not say', async () => {
    const agenda = await agendaFor('fmu');
    expect(agenda.balances).toMatchObject([{ procedure: 'concept-note', cases: 3, isCut: false }]);
    expect(dimensionOf(agenda, 'thematicArea')).toEqual({
      ...{ 'area-1': 2, 'area-2': 0, 'area-3': 0, 'area-4': 0, 'area-5': 0, unsaid: 1 },
    });
    expect(dimensionOf(agenda, 'region')).toEqual({ '002': 2, '019': 0, '142': 1, '150': 0, '009': 0 });
    expect(dimensionOf(agenda, 'gender')).toEqual({ 0: 0, 1: 0, 2: 2, 3: 0, unsaid: 1 });
  });

  it('has beside each note what the Committee weighs, and no number that was made of scores', async () => {
    const { items } = await agendaFor('fmu');
    expect(items.find(({ caseId }) => caseId === noteIdOf(1))?.beside).toEqual({
      thematicArea: 'area-1',
      countries: ['EG', 'KE'],
      champions: ['EG', 'KE'],
      commitment: 'Letter of the ministry.',
      reviewsGiven: 1,
      recommending: 1,
    });
  });

  it('is of those alone that the seat has before it', async () => {
    const agenda = await agendaFor('sc.donor');
    expect(agenda.items.map(({ caseId }) => caseId)).toEqual([noteIdOf(1)]);
    expect(agenda.balances).toMatchObject([{ cases: 1 }]);
  });

  it.each(['secretariat', 'coordinator', 'auditor'])('is for the %s as well', async (who) => {
    expect((await agendaFor(who)).balances).toMatchObject([{ cases: 3 }]);
  });

  it('has nothing of a note beside it for an auditor who was asked to review it and has not said yet that there is no conflict', async () => {
    const { items, balances } = await agendaFor('auditor');
    expect(items.find(({ caseId }) => caseId === noteIdOf(3))?.beside).toEqual({
      ...{ thematicArea: null, countries: [], champions: null, commitment: null },
      ...{ reviewsGiven: null, recommending: null },
    });
    const [{ dimensions } = { dimensions: [] }] = balances;
    expect(dimensions.find(({ dimension }) => dimension === 'region')?.values).toContainEqual({
      value: '002',
      cases: 1,
      standing: 0,
    });
  });

  it('counts a note as well whose line a former version has written, which says nothing of it', async () => {
    const before = await agendaFor('fmu');
    const stored = await world.stores.load(noteIdOf(1));
    const lists = (stored?.lists ?? []).map(({ list, key, digest }) =>
      list === `meeting:${meetingId}` ? { list, key } : { list, key, digest },
    );
    const { state, stage = '' } = stored as StoredCase;
    await world.stores.commit(
      commitTo(state as never, stored, { procedure: 'concept-note', stage, events: [], lists }),
    );
    const lines = await world.stores.listed('concept-note', `meeting:${meetingId}`, undefined, 9);
    expect(lines.filter(({ item }) => item.line === undefined)).toHaveLength(1);
    expect((await agendaFor('fmu')).balances).toEqual(before.balances);
  });

  it.each(['iom', 'rc.eg', 'who', 'ilo'])('is not for %s, whatever they may read', async (who) => {
    const agenda = await agendaFor(who);
    expect(agenda.items.length).toBeGreaterThan(0);
    expect([agenda.balances, agenda.items.filter(({ beside }) => beside !== null)]).toEqual([[], []]);
    const { page } = await (await new Visitor(world).signedInAs(who)).get(`/meetings/${meetingId}`);
    expect(page).not.toContain('id="balance"');
  });

  it('has beside the notes of the agenda how many in the pipeline have each value, and none that was taken out of it', async () => {
    const takenOut = new ConceptNoteCase(noteIdOf(13)).concluded('pipeline');
    takenOut.act(unit, 'call', { choice: 'remove', reason: 'Funded elsewhere.' });
    const [inPipeline, developed] = [11, 12].map((number) => new ConceptNoteCase(noteIdOf(number)));
    for (const note of [inPipeline?.concluded('pipeline'), developed?.concluded('develop'), takenOut])
      await storeNote(world.stores, note as ConceptNoteCase);
    for (const who of ['fmu', 'sc.donor', 'auditor']) {
      const { balances } = await agendaFor(who);
      expect(balances[0]?.standing).toEqual({ cases: 2, isCut: false });
      const [areas] = balances[0]?.dimensions ?? [];
      expect(areas?.values.map(({ value, standing }) => [value, standing]).slice(0, 2)).toEqual([
        ['area-1', 2],
        ['area-2', 0],
      ]);
    }
    const { page } = await (await new Visitor(world).signedInAs('fmu')).get(`/meetings/${meetingId}`);
    expect(words(page)).toContain('Beside them 2 notes that you may read and that are in the pipeline');
    expect(words(page)).toMatch(/Value On this agenda In the pipeline Thematic area 1 \(title to be confirmed\) 2 2 /);
  });

  it('is a table with a bar beside each number, which begins where the language does', async () => {
    const english = await (await new Visitor(world).signedInAs('fmu')).get(`/meetings/${meetingId}`);
    const said = words(english.page);
    expect(said).toContain('3 cases on this agenda that you may read are counted.');
    expect(said).toContain('Thematic area 1 (title to be confirmed) 2');
    expect(said).toMatch(/Africa 2 .*Asia 1 /);
    expect(english.page).toContain('<rect x="0" y="0" width="67" height="8">');
    expect(english.page.match(/<svg[^>]*>/g)?.every((tag) => tag.includes('aria-hidden="true"'))).toBe(true);
    expect(english.page).not.toContain(' style=');
    const arabic = await (await new Visitor(world).speaking('ar').signedInAs('fmu')).get(`/meetings/${meetingId}`);
    expect(words(arabic.page)).toContain('أفريقيا 2');
    expect(arabic.page).toContain('<rect x="33" y="0" width="67" height="8">');
  });
});
