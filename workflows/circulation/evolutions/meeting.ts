import { assignee, type Task } from '#schemas/task.ts';
import type { Evolutions } from '#workflows/procedure/evolutions.ts';
import { close } from '#workflows/procedure/tasks.ts';
import { absentFrom, saidAtMeeting } from '../meeting/said-at-meeting.ts';
import type { Sitting } from '../schemas/meeting.ts';
import type { Circulating, StatedPosition } from '../schemas/state.ts';
import type { RoundEvents, Setup } from '../setup.ts';
import { open } from '../tasks.ts';

type AnyEvent = { readonly seq: number; readonly at: string };

/** A text on the agenda of a meeting, and what is recorded of it. */
export const meetingEvolutions = <S extends Circulating>({
  desk,
  situations,
}: Setup<S>): Evolutions<
  S,
  Pick<
    RoundEvents,
    | 'case-tabled'
    | 'case-retabled'
    | 'case-untabled'
    | 'taken-at-meeting'
    | 'meeting-record-confirmed'
    | 'meeting-record-repudiated'
  >
> => ({
  // Before the text goes round nothing is asked yet: the round opens what there is to do.
  'case-tabled': (state, event) => {
    const tabled: S = { ...state, sitting: { ...event.data } };
    return state.at === situations(state).circulated
      ? askOfMeeting(close(tabled, event, isOfDesk), event, desk)
      : tabled;
  },

  'case-retabled': (state, { data: { was, reason, ...sitting } }) => ({
    ...state,
    sitting: { ...sitting },
    tasks: Object.fromEntries(Object.entries(state.tasks).map(([id, task]) => [id, dueWith(task, sitting.at)])),
  }),

  'case-untabled': (state, event) => {
    const { sitting, ...rest } = state;
    return askOfMeeting(close(rest as S, event, isOfDesk), event, desk);
  },

  'taken-at-meeting': (state, event) => {
    const { meetingId, body, at, timeZone, version, correctUntil, ...record } = event.data;
    const by = 'person' in event.actor ? event.actor.person : '';
    const taken = { ...record, recordedAt: event.at, by, correctUntil, confirmed: [] };
    const positions = saidAtMeeting(record).map(({ party, position, reason }): [string, StatedPosition] => [
      party,
      { position, version, at, by, ...(reason === undefined ? {} : { reason }) },
    ]);
    const next: S = {
      ...close(state, event, isOfDesk),
      sitting: { meetingId, body, at, timeZone, taken },
      positions: Object.fromEntries(positions),
    };
    return (state.round?.entitled ?? []).reduce(
      (asked, party) => open(asked, event, 'confirm', [assignee.party(party)], { party, dueAt: correctUntil }),
      next,
    );
  },

  'meeting-record-confirmed': (state, event) => {
    const { party } = event.data;
    const asked = close(state, event, (task) => task.kind === 'confirm' && task.party === party);
    const { sitting } = asked;
    if (sitting?.taken === undefined) return asked;
    const taken = { ...sitting.taken, confirmed: [...sitting.taken.confirmed, party] };
    return { ...asked, sitting: { ...sitting, taken } };
  },

  'meeting-record-repudiated': (state, event) => {
    const { taken: _, ...sitting } = state.sitting as Sitting;
    const reopened: S = { ...state, sitting, positions: {} };
    return askOfMeeting(
      close(reopened, event, (task) => task.kind === 'confirm'),
      event,
      desk,
    );
  },
});

/** Asks the desk for a meeting, or for what was taken at the one that there is. */
export function askOfMeeting<S extends Circulating>(state: S, event: AnyEvent, desk: Setup<S>['desk']): S {
  const { sitting } = state;
  return sitting === undefined
    ? open(state, event, 'table', [desk])
    : open(state, event, 'minute', [desk], { dueAt: sitting.at });
}

/** What a meeting had recorded of a text goes into its minutes when the round is over. */
export function minuted<S extends Circulating>(state: S, agreed: boolean): S {
  const { sitting, ...rest } = state;
  if (sitting?.taken === undefined) return state;
  const { recordedAt, by, correctUntil, confirmed, ...record } = sitting.taken;
  const { meetingId, at } = sitting;
  const { version = 1, entitled = [] } = state.round ?? {};
  const entry = { meetingId, at, version, ...record, absent: absentFrom(record, entitled), agreed };
  return { ...rest, minutes: [...(state.minutes ?? []), entry] } as S;
}

const isOfDesk = ({ kind }: Task): boolean => kind === 'table' || kind === 'minute';

const dueWith = (task: Task, dueAt: string): Task => (task.kind === 'minute' ? { ...task, dueAt } : task);
