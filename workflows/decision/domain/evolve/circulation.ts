import { isBlocking } from '#schemas/position.ts';
import type { Round, StatedPosition } from '#workflows/circulation/schemas/state.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import type { Evolution } from '../evolution.ts';
import type { RecordedEvent } from '../recorded-event.ts';
import { awaitedNotice, mailName, missingLanguages } from '../rules/clock.ts';
import { ownWord } from '../rules/own-word.ts';
import { close, open } from '../tasks.ts';

/** One round: circulation of a version, delivery of its notices, the clock, the positions. */
export const circulation: Evolution<
  | 'round-circulated'
  | 'translation-attached'
  | 'notices-delivered'
  | 'notice-bounced'
  | 'notice-resent'
  | 'notice-excused'
  | 'clock-started'
  | 'clock-stopped'
  | 'clock-resumed'
  | 'position-stated'
  | 'position-confirmed'
  | 'position-repudiated'
  | 'late-position-recorded'
  | 'reminder-sent'
> = {
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
    const kept = Object.entries(state.positions).filter(([, position]) => position.version === version);
    let next: DecisionState = { ...state, at: 'circulated', round, positions: Object.fromEntries(kept) };
    next = close(next, event, (task) => task.kind !== 'withdraw');
    for (const party of entitled) next = open(next, event, 'position', [`party:${party}`], { party });
    for (const party of unreachable) next = open(next, event, 'notice', ['role:secretariat'], { party });
    if (missingLanguages(next, round).length > 0) next = open(next, event, 'translate', ['role:secretariat']);
    return next;
  },

  'translation-attached': (state, event) => {
    const { version, translation } = event.data;
    const texts = state.texts.map((text) =>
      text.version === version ? { ...text, languages: [...text.languages, translation.language] } : text,
    );
    const next = { ...state, texts };
    const complete = next.round === undefined || missingLanguages(next, next.round).length === 0;
    return complete ? close(next, event, (task) => task.kind === 'translate') : next;
  },

  'notices-delivered': (state, event) => {
    const arrived = event.data.to.reduce((next, to) => withNotice(next, to, 'delivered'), state);
    return withoutSettledNoticeTasks(arrived, event);
  },

  'notice-bounced': (state, event) => {
    const { noticesOf, to, cause } = event.data;
    const notice = awaitedNotice(state, noticesOf, to);
    // A mail of an earlier round, or after the round, holds up no clock: it is recorded and no more.
    if (notice === undefined) return { ...state, bouncedMails: [...state.bouncedMails, mailName(noticesOf, to)] };
    const { party } = notice;
    const bounced = withNotice(state, to, 'bounced', cause === 'unheard' ? { unheard: true } : {});
    return open(bounced, event, 'notice', ['role:secretariat'], { party });
  },

  'notice-resent': (state, event) => {
    const { to, party, replaces, sentAt } = event.data;
    const { [replaces]: replaced, ...others } = state.round?.notices ?? {};
    const again = { state: 'pending', party, sentBy: event.seq, ...(sentAt === undefined ? {} : { sentAt }) } as const;
    const next = withRound(state, { notices: { ...others, [to]: again } });
    return withoutSettledNoticeTasks(next, event);
  },

  'notice-excused': (state, event) => {
    const { to, party } = event.data;
    return withoutSettledNoticeTasks(withNotice(state, to === party ? unreachableNotice(party) : to, 'excused'), event);
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

  'position-stated': (state, event) => {
    const { party, position, version, reason, explanation, onBehalf } = event.data;
    const by = 'person' in event.actor ? event.actor.person : '';
    const stated: StatedPosition = {
      position,
      version,
      at: event.at,
      by,
      ...(reason === undefined ? {} : { reason }),
      ...(explanation === undefined ? {} : { explanation }),
      ...(onBehalf ? { unconfirmed: true } : {}),
    };
    const replaces = onBehalf ? ownWord(state.positions[party]) : undefined;
    const kept = replaces === undefined ? stated : { ...stated, replaces };
    let next: DecisionState = { ...state, positions: { ...state.positions, [party]: kept } };
    next = close(next, event, (task) => task.kind === 'confirm' && task.party === party);
    if (onBehalf) {
      const dueAt = state.round?.expiresAt;
      next = open(next, event, 'confirm', [`party:${party}`], { party, ...(dueAt === undefined ? {} : { dueAt }) });
    }
    const joinsObjectors = state.at === 'facilitation' && isBlocking(position);
    return joinsObjectors ? open(next, event, 'lift', [`party:${party}`], { party }) : next;
  },

  'position-confirmed': (state, event) => {
    const { party } = event.data;
    const { unconfirmed, replaces, ...confirmed } = state.positions[party] as StatedPosition;
    const next = { ...state, positions: { ...state.positions, [party]: confirmed } };
    return close(next, event, (task) => task.kind === 'confirm' && task.party === party);
  },

  'position-repudiated': (state, event) => {
    const { [event.data.party]: repudiated, ...others } = state.positions;
    const own = ownWord(repudiated);
    const next = { ...state, positions: own === undefined ? others : { ...others, [event.data.party]: own } };
    const blocks = own !== undefined && isBlocking(own.position);
    const settled = blocks ? ['confirm'] : ['confirm', 'lift'];
    return close(next, event, (task) => settled.includes(task.kind) && task.party === event.data.party);
  },

  'late-position-recorded': (state) => state,

  'reminder-sent': (state, event) =>
    event.data.about === 'positions'
      ? withRound(state, { reminded: true })
      : { ...state, reminders: event.data.count, remindedAt: event.at },
};

/** Stands in the notices of a round for a party that nobody can be written to for. */
export const unreachableNotice = (party: string): string => `nobody@${party}`;

function withRound(state: DecisionState, change: Partial<Round>): DecisionState {
  return state.round === undefined ? state : { ...state, round: { ...state.round, ...change } };
}

/** What members may say has the round's own instant, or none while no clock runs. */
function dueBy(expiresAt: string | undefined, state: DecisionState): DecisionState {
  const tasks = Object.values(state.tasks).map((task) => {
    if (task.kind !== 'position' && task.kind !== 'confirm') return task;
    const { dueAt, ...rest } = task;
    return expiresAt === undefined ? rest : { ...rest, dueAt: expiresAt };
  });
  return { ...state, tasks: Object.fromEntries(tasks.map((task) => [task.taskId, task])) };
}

function withNotice(
  state: DecisionState,
  to: string,
  notice: 'delivered' | 'bounced' | 'excused',
  mark: { readonly unheard?: true } = {},
) {
  const known = state.round?.notices[to];
  if (known === undefined) return state;
  const { unheard, ...kept } = known;
  return withRound(state, { notices: { ...state.round?.notices, [to]: { ...kept, state: notice, ...mark } } });
}

/** A task about a notice ends when no notice of its party is bounced any more. */
function withoutSettledNoticeTasks(state: DecisionState, event: RecordedEvent): DecisionState {
  const bounced = Object.values(state.round?.notices ?? {}).filter((notice) => notice.state === 'bounced');
  return close(
    state,
    event,
    (task) => task.kind === 'notice' && !bounced.some((notice) => notice.party === task.party),
  );
}
