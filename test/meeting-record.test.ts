import { beforeAll, describe, expect, it } from 'vitest';
import type { AgendaView, RecordView } from '#schemas/api.ts';
import { ApiClient } from '#test/support/api-client.ts';
import { ConceptNoteCase, seat, unit } from '#test/support/concept-note-case.ts';
import { planned } from '#test/support/meeting-world-stories.ts';
import { noteIdOf, storeNote } from '#test/support/stored-note.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld, type World } from '#test/support/world.ts';

const meetingId = 'steering-committee.2';
let world: World;

const titled = (number: number): ConceptNoteCase => {
  const note = new ConceptNoteCase(noteIdOf(number));
  const submit = note.submit.bind(note);
  note.submit = (changes = {}) => submit({ ...changes, title: `Title ${number}` });
  return note;
};
const objected = (note: ConceptNoteCase): ConceptNoteCase =>
  note.tabled().act(seat('donor'), 'position', { choice: 'objection', reason: 'too dear' });
const atMeeting = (note: ConceptNoteCase): ConceptNoteCase => note.at(note.state.round?.expiresAt ?? '').passTime();

/** Six notes that one meeting had before it. */
beforeAll(async () => {
  world = await createWorld();
  await planned(world, 30, 'steering-committee', 'fmu');
  await planned(world, 60, 'steering-committee', 'fmu');
  const agreedAfterAll = objected(titled(5)).act(seat('donor'), 'position', { choice: 'support' });
  const notes = [
    titled(1).concluded('pipeline'),
    titled(2).concluded('not-endorse').act(unit, 'determination', { choice: 'send', letter: 'We regret.' }),
    titled(3).concluded('defer'),
    atMeeting(objected(titled(4))),
    atMeeting(agreedAfterAll).act(unit, 'conclude', { choice: 'develop' }),
    titled(6).tabled(),
  ];
  for (const note of notes) await storeNote(world.stores, note);
});

const asked = async <T>(part: 'record' | 'agenda', as?: string, of = meetingId): Promise<T> =>
  (await new ApiClient(world.services, world.now).ask(`/api/meetings/${of}/${part}`, as === undefined ? {} : { as }))
    .body as T;
const recorded = async (as?: string) =>
  (await asked<RecordView>('record', as)).items.map(({ caseId, as: came, withoutDiscussion = false }) => [
    Number(caseId.slice(-4)),
    came,
    withoutDiscussion,
  ]);

const all = [
  [1, 'pipeline', true],
  [2, 'not-endorse', true],
  [3, 'defer', true],
  [4, 'no-consensus', false],
  [5, 'develop', false],
];

describe('the record of a meeting', () => {
  it.each(['sc.donor', 'fmu', 'secretariat', 'coordinator', 'auditor'])(
    'keeps for %s what came of each note that has left its agenda, and whether anybody objected',
    async (who) => {
      expect(await recorded(who)).toEqual(all);
      const { items } = await asked<AgendaView>('agenda', who);
      expect(items.map(({ caseId }) => caseId)).toEqual([noteIdOf(6)]);
    },
  );

  it('has nothing of another meeting', async () => {
    expect((await asked<RecordView>('record', 'fmu', 'steering-committee.1')).items).toEqual([]);
  });

  it('tells everybody of endorsements, and of nothing else', async () => {
    const endorsed = [all[0], all[4]];
    expect(await recorded()).toEqual(endorsed);
    expect(await recorded('desa')).toEqual(endorsed);
    const stranger = await new Visitor(world).get(`/meetings/${meetingId}`);
    expect(stranger.status).toBe(200);
    for (const number of [1, 5]) expect(stranger.page).toContain(`Title ${number}`);
    for (const number of [2, 3, 4, 6]) {
      expect(stranger.page).not.toContain(`Title ${number}`);
      expect(stranger.page).not.toContain(noteIdOf(number));
    }
    expect(stranger.page).not.toContain('href="/cases/CN');
  });

  it.each([
    ['en', 'Taken without discussion: nobody objected.', 'Deferred: there was no consensus'],
    ['ar', 'بُتّ فيها دون مناقشة: لم يعترض أحد.', 'أُرجئت: لم يتحقق توافق الآراء'],
  ])('stands on the page of the meeting, in %s', async (language, undiscussed, deferred) => {
    const { page } = await (await new Visitor(world).speaking(language).signedInAs('sc.donor')).get(
      `/meetings/${meetingId}`,
    );
    const record = page.slice(page.indexOf('id="record"'));
    expect(record.split(undiscussed)).toHaveLength(4);
    expect(record).toContain(deferred);
    expect(record).toContain(`href="/cases/${noteIdOf(2)}"`);
  });

  it('says of a note nothing to whoever has a conflict, and is not told of it', async () => {
    const note = titled(7).inReview();
    note.act(unit, 'assign', { choice: 'confirm', reviewers: ['who@example.org', 'auditor@example.org'] });
    const auditor = { person: 'auditor@example.org', role: 'auditor', proof: 'sign-in' } as const;
    const own = note.tasksOf('declare-conflict').find(({ subject }) => subject?.person === auditor.person);
    note.actAs(auditor, own ?? expect.fail('nobody asked'), { choice: 'conflict', reason: 'I know them.' });
    const who = { person: 'who@example.org', role: 'focal-point', party: 'WHO', proof: 'sign-in' } as const;
    note.act(who, 'declare-conflict', { choice: 'none' });
    note.act(who, 'review', { choice: 'recommend', scores: [{ criterion: 'C9', score: 4, reason: 'sound' }] });
    note.act(unit, 'release', { choice: 'release' }).act(unit, 'table', { choice: 'table' }).deliver();
    await storeNote(world.stores, atMeeting(note).act(unit, 'conclude', { choice: 'not-endorse' }));
    expect(await recorded('auditor')).toEqual(all);
    expect(await recorded('fmu')).toContainEqual([7, 'not-endorse', true]);
  });
});

describe('the calendar of a body that everybody may read', () => {
  it('says when and where to a stranger, and not the way into the room', async () => {
    const api = new ApiClient(world.services, world.now);
    const at = '2026-12-01T09:00:00.000Z';
    const room = { place: 'Geneva, room XX', link: 'https://video.example.org/room' };
    const body = { body: 'steering-committee', at, timeZone: 'Europe/Zurich', papersDueAt: at, ...room };
    await api.post('/api/meetings', 'fmu', body);
    const { body: calendar } = await api.ask('/api/meetings?body=steering-committee');
    expect(calendar).toContainEqual(expect.objectContaining({ ...body, link: null, state: 'planned' }));
    const own = `/meetings/${(calendar as { at: string; meetingId: string }[]).find((each) => each.at === at)?.meetingId}`;
    for (const path of ['/meetings', own]) {
      const { page } = await new Visitor(world).get(path);
      expect([page.includes(room.place), page.includes(room.link)]).toEqual([true, false]);
      const signedIn = await (await new Visitor(world).signedInAs('desa')).get(path);
      expect(signedIn.page).toContain(room.link);
    }
  });
});
