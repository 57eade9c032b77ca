import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConceptNoteCase, sample, unit } from '#test/support/concept-note-case.ts';
import { tries } from '#test/support/search.ts';
import { calendarOf } from '#workflows/books/calendar/calendar-of.ts';
import { calendar } from '#workflows/books/calendar/index.ts';
import type { CalendarState } from '#workflows/books/schemas/calendar.ts';
import { conceptNote } from '#workflows/concept-note/index.ts';

const body = 'steering-committee';
const dayMs = 86_400_000;
const dayOf = (instant: string): number => Math.floor(Date.parse(instant) / dayMs);

type Entry = { readonly kind: string; readonly entry: unknown };

/** The Committee's calendar, and a note that is told of an entry where it stands in one of the lists that are. */
class CalendarAndNote {
  readonly note = new ConceptNoteCase();
  #calendar = calendar.initialState(calendarOf(body), this.note.now) as unknown as CalendarState;

  constructor() {
    this.note.meetings = [];
  }

  get meetings() {
    return Object.values(this.#calendar.meetings);
  }

  enter({ kind, entry }: Entry): void {
    const command = { type: 'enter', kind, entry, at: this.note.now, actor: unit } as const;
    const { events, states } = calendar.decide(command, this.#calendar as never, { network: sample } as never);
    this.#calendar = states.at(-1) as unknown as CalendarState;
    this.note.meetings = this.meetings;
    for (const event of events) {
      const { changed = [], among = [] } = calendar.newsOf?.(event) ?? {};
      const lists = conceptNote.projections(this.note.state as never).map(({ list }) => list);
      if (!among.some((list) => lists.includes(list))) continue;
      const news = { what: calendarOf(body), version: event.seq, changed: [...changed] };
      // Told twice it does nothing more.
      for (const _ of [1, 2])
        this.note.run({ type: 'outside-changed', ...news, at: this.note.now, actor: { system: 'rules' } });
    }
  }

  plan(inDays: number): void {
    this.enter({ kind: 'plan', entry: { at: this.#in(inDays), timeZone: 'Europe/Zurich' } });
  }

  change(number: number, inDays: number | 'cancel'): void {
    const ahead = this.meetings.filter(({ state, at }) => state === 'planned' && at > this.note.now);
    const found = ahead[number % Math.max(1, ahead.length)];
    if (found === undefined || (inDays !== 'cancel' && found.at === this.#in(inDays))) return;
    const { meetingId } = found;
    if (inDays === 'cancel') this.enter({ kind: 'cancel', entry: { meetingId, change: { reason: 'why' } } });
    else this.enter({ kind: 'move', entry: { meetingId, change: { at: this.#in(inDays), reason: 'why' } } });
  }

  #in(days: number): string {
    return new Date(Date.parse(this.note.now) + days * dayMs).toISOString();
  }

  /** By looking at each meeting; at nine in the morning the day in Zürich is that of UTC. */
  get firstThatFits(): string | undefined {
    const { receivedAt = '' } = this.note.state;
    const fit = this.meetings.filter(
      ({ state, at }) => state === 'planned' && at > this.note.now && dayOf(at) - dayOf(receivedAt) >= 42,
    );
    return fit.toSorted(
      (one, other) => one.at.localeCompare(other.at) || one.meetingId.localeCompare(other.meetingId),
    )[0]?.meetingId;
  }
}

const steps = fc.array(
  fc.oneof(
    fc.record({ does: fc.constant('plan' as const), inDays: fc.integer({ min: 1, max: 120 }) }),
    fc.record({
      does: fc.constant('change' as const),
      number: fc.nat(9),
      inDays: fc.oneof(fc.integer({ min: 1, max: 120 }), fc.constant('cancel' as const)),
    }),
    fc.record({ does: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 40 }) }),
  ),
  { maxLength: 12 },
);

describe('the meeting that a note is planned for', () => {
  it('is after every change of the calendar the first that fits, and is changed no more often than that', () => {
    fc.assert(
      fc.property(steps, steps, (before, after) => {
        const story = new CalendarAndNote();
        const take = (step: (typeof before)[number]) => {
          if (step.does === 'plan') story.plan(step.inDays);
          else if (step.does === 'change') story.change(step.number, step.inDays);
          else story.note.after(`P${step.days}D`).passTime();
        };
        for (const step of before) if (step.does !== 'wait') take(step);
        story.note.received();
        for (const step of after) {
          const was = story.note.state.target;
          const seq = story.note.state.seq;
          take(step);
          expect(story.note.state.target?.meetingId).toBe(story.firstThatFits);
          const replanned = story.note.history.filter(
            ({ type, seq: number }) => type === 'note-replanned' && number > seq,
          );
          const { target: now } = story.note.state;
          const isOther = was?.meetingId !== now?.meetingId || was?.at !== now?.at;
          expect(replanned).toHaveLength(isOther ? 1 : 0);
        }
      }),
      { numRuns: tries(300) },
    );
  });

  it('stays where the unit has put the note on an agenda by hand', () => {
    const story = new CalendarAndNote();
    story.plan(60);
    story.note.ready().act(unit, 'table', { choice: 'table' }).deliver();
    const { target } = story.note.state;
    story.plan(50);
    expect(story.firstThatFits).not.toBe(target?.meetingId);
    expect([story.note.state.target, story.note.state.at]).toEqual([target, 'at-steering-committee']);
  });
});
