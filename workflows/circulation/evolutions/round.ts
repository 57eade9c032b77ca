import type { Evolutions } from '#workflows/procedure/evolutions.ts';
import { reminded } from '#workflows/procedure/reminders.ts';
import { close } from '#workflows/procedure/tasks.ts';
import { missingLanguages } from '../clock.ts';
import type { Circulating, Round } from '../schemas/state.ts';
import type { RoundEvents, Setup } from '../setup.ts';
import { isOfPosition, open } from '../tasks.ts';
import { askOfMeeting } from './meeting.ts';
import { unreachableNotice } from './notices.ts';

/** One round: circulation of a version, its languages, and its clock. */
export const roundEvolutions = <S extends Circulating>({
  desk,
  situations,
  closes,
  asks = () => 'position',
}: Setup<S>): Evolutions<
  S,
  Pick<
    RoundEvents,
    'round-circulated' | 'translation-attached' | 'clock-started' | 'clock-stopped' | 'clock-resumed' | 'reminder-sent'
  >
> => ({
  'round-circulated': (state, event) => {
    const { round: number, version, body, entitled, method, notified, unreachable } = event.data;
    const { method: name, ...parameters } = method;
    const round: Round = {
      ...parameters,
      method: name,
      number,
      version,
      body,
      entitled,
      circulatedAt: event.at,
      circulatedBy: event.seq,
      reminded: false,
      notices: Object.fromEntries([
        ...notified.map(({ to, party }) => [to, { state: 'pending', party, sentBy: event.seq }]),
        ...unreachable.map((party) => [unreachableNotice(party), { state: 'bounced', party, sentBy: event.seq }]),
      ]),
    };
    const isMeeting = name === 'meeting';
    const carries = !isMeeting && method.deliberates === undefined;
    const kept = Object.entries(state.positions).filter(([, position]) => position.version === version && carries);
    let next: S = { ...state, at: situations(state).circulated, round, positions: Object.fromEntries(kept) };
    next = close(next, event, closes);
    if (isMeeting) next = askOfMeeting(next, event, desk);
    else for (const party of entitled) next = open(next, event, asks(state), [`party:${party}`], { party });
    // Rounds of before there was a floor left what had been entered to the task of the round before, which they closed.
    const entries =
      round.floor === undefined
        ? []
        : kept.filter(([party, { unconfirmed }]) => unconfirmed && entitled.includes(party));
    for (const [party] of entries) next = open(next, event, 'confirm', [`party:${party}`], { party });
    for (const party of unreachable) next = open(next, event, 'notice', [desk], { party });
    if (missingLanguages(next, round).length > 0) next = open(next, event, 'translate', [desk]);
    return next;
  },

  'translation-attached': (state, event) => {
    const { version, translation, titles } = event.data;
    const texts = state.texts.map((text) =>
      text.version === version ? { ...text, languages: [...text.languages, translation.language] } : text,
    );
    const next = { ...state, ...(titles === undefined ? {} : { titles }), texts };
    const complete = next.round === undefined || missingLanguages(next, next.round).length === 0;
    return complete ? close(next, event, (task) => task.kind === 'translate') : next;
  },

  'clock-started': (state, { data: { startsAt, expiresAt } }) =>
    dueBy(expiresAt, withRound(state, { startsAt, expiresAt })),

  'clock-stopped': (state, { data: { stoppedAt: at, remaining } }) => {
    if (state.round === undefined) return state;
    const { expiresAt, ...round } = state.round;
    return dueBy(undefined, { ...state, round: { ...round, stopped: { at, remaining } } });
  },

  // Whoever is silent is reminded of the new instant.
  'clock-resumed': (state, { data: { resumedAt, expiresAt } }) => {
    if (state.round === undefined) return state;
    const { stopped, ...round } = state.round;
    return dueBy(expiresAt, { ...state, round: { ...round, resumedAt, expiresAt, reminded: false } });
  },

  'reminder-sent': (state, event) =>
    event.data.about === 'positions' ? withRound(state, { reminded: true }) : reminded(state, event),
});

export function withRound<S extends Circulating>(state: S, change: Partial<Round>): S {
  return state.round === undefined ? state : { ...state, round: { ...state.round, ...change } };
}

/** What members may say has the round's own instant, or none while no clock runs. */
function dueBy<S extends Circulating>(expiresAt: string | undefined, state: S): S {
  const tasks = Object.values(state.tasks).map((task) => {
    if (!isOfPosition(task) && task.kind !== 'confirm') return task;
    const { dueAt, ...rest } = task;
    return expiresAt === undefined ? rest : { ...rest, dueAt: expiresAt };
  });
  return { ...state, tasks: Object.fromEntries(tasks.map((task) => [task.taskId, task])) };
}
