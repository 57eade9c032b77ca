import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { peopleAsked, type ReviewedNote, reviewedNote, sentinels } from '#test/support/reviewed-note.ts';
import { isSeen, whereSeenIn } from '#test/support/where-seen.ts';
import { conceptNote } from '#workflows/concept-note/index.ts';
import type { ConceptNoteState } from '#workflows/concept-note/schemas/state.ts';
import type { Procedure } from '#workflows/procedure/procedure.ts';

const instead = vi.hoisted(() => ({ guards: {} as Partial<Procedure> }));

vi.mock('#workflows/registry.ts', async (original) => {
  const { registry } = await original<typeof import('#workflows/registry.ts')>();
  const load = async () => ({ ...conceptNote, ...instead.guards });
  return { registry: { ...registry, 'concept-note': { ...registry['concept-note'], load } } };
});

let note: ReviewedNote;
let whereSeen: ReturnType<typeof whereSeenIn>;
beforeAll(async () => {
  note = await reviewedNote();
  whereSeen = whereSeenIn(note);
});
afterEach(() => {
  instead.guards = {};
});

type Reviewer = ConceptNoteState['reviewers'][number];

/** As the guard would have it, were where each reviewer stands other than it is. */
const mistaken = (state: unknown, is: (reviewer: Reviewer) => Reviewer['is'] | undefined) => {
  const { reviewers, ...rest } = state as ConceptNoteState;
  const taken = reviewers.flatMap((reviewer) => {
    const instead = is(reviewer);
    return instead === undefined ? [] : [{ ...reviewer, is: instead }];
  });
  return { ...rest, reviewers: taken } as ConceptNoteState;
};
const asIfDone = (state: unknown) => mistaken(state, ({ is }) => (is === 'reviewing' ? 'done' : is));
const asIfNotAsked = (state: unknown) => mistaken(state, ({ is }) => (is === 'asked' ? undefined : is));

const { title, summary, scoreReason, conflictReason } = sentinels;
const ofReviews = [scoreReason, conflictReason, ...peopleAsked];
const ofNote = [title, summary];

/** Guards as somebody might write them by mistake, each with whom it would show what. */
const wrong: readonly [string, Partial<Procedure>, string, readonly string[]][] = [
  ['shows every reader the whole state', { stateFor: (_, state) => state }, 'iom', ofReviews],
  ['shows every reader the whole history', { historyFor: (_, __, events) => events }, 'iom', ofReviews],
  [
    'leaves the reminders in the history',
    {
      historyFor: (reader, state, events) => {
        const own = new Set(conceptNote.historyFor(reader, state, events).map(({ seq }) => seq));
        return events.filter(({ seq, type }) => own.has(seq) || type === 'reminder-sent');
      },
    },
    'iom',
    peopleAsked,
  ],
  [
    'takes a reviewer for one who has given the own review, in the history',
    { historyFor: (reader, state, events) => conceptNote.historyFor(reader, asIfDone(state), events) },
    'unicef',
    [scoreReason, conflictReason],
  ],
  [
    'and in the state',
    { stateFor: (reader, state) => conceptNote.stateFor(reader, asIfDone(state)) },
    'unicef',
    ['who@example.org', 'fao@example.org'],
  ],
  [
    'shows the history before a conflict is denied',
    { historyFor: (reader, state, events) => conceptNote.historyFor(reader, asIfNotAsked(state), events) },
    'fao',
    ofNote,
  ],
  ['and the state', { stateFor: (reader, state) => conceptNote.stateFor(reader, asIfNotAsked(state)) }, 'fao', ofNote],
  ['lets everybody read', { readersOf: () => ['party:DESA'] }, 'desa', ofNote],
];

it.each(wrong)('a guard that %s is caught', async (_, guards, who, traces) => {
  expect(await whereSeen(who, ...traces)).toEqual([]);
  instead.guards = guards;
  expect(await isSeen(note, who, ...traces)).toBe(true);
});
