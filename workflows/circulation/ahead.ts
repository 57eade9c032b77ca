import { durationSeconds } from '#schemas/duration.ts';
import type { Ahead } from '#schemas/sections/progress.ts';
import { statedLength } from './clock.ts';
import { standingOf } from './consensus.ts';
import { isAboveFloor } from './floor.ts';
import type { Circulating } from './schemas/state.ts';

/** How the round that is open ends, and when: by the instant that its clock or its record waits for, and no other. */
export function aheadOfRound(state: Circulating): Ahead[] {
  const { round, sitting } = state;
  if (round === undefined || round.endedAt !== undefined) return [];
  if (round.method === 'meeting') return aheadOfMeeting(sitting);
  const { expiresAt: deadline } = round;
  if (deadline === undefined) return round.stopped === undefined ? [aheadOfClock(round)] : [];
  const { blocking, recused } = standingOf(state, round, false);
  const dated = (key: string, params: Ahead['says']['params'] = {}): Ahead[] => [
    { says: { key, params: { deadline, ...params } }, at: deadline },
  ];
  if (!isAboveFloor(state, round, recused)) return dated('ahead.below-floor');
  if (blocking.length > 0) return dated('ahead.blocked', { parties: blocking });
  return dated(round.method === 'silence' ? 'ahead.silence' : 'ahead.explicit');
}

function aheadOfMeeting(sitting: Circulating['sitting']): Ahead[] {
  if (sitting === undefined) return [];
  const { at, taken } = sitting;
  return taken === undefined
    ? [{ says: { key: 'ahead.meeting', params: { meetingAt: at } }, at }]
    : [{ says: { key: 'ahead.correction', params: { deadline: taken.correctUntil } }, at: taken.correctUntil }];
}

/** No clock runs yet: what it will give is known, and not from when. */
function aheadOfClock(round: Parameters<typeof statedLength>[0]): Ahead {
  const { period, until } = { until: undefined, period: undefined, ...statedLength(round) };
  if (until !== undefined) return { says: { key: 'ahead.clock.until', params: { deadline: until } } };
  const hours = Math.round(durationSeconds(period ?? round.period) / 360) / 10;
  return { says: { key: 'ahead.clock', params: { hours } } };
}
