import { dayOf } from '#schemas/civil-date.ts';
import type { PositionView } from '#schemas/sections/positions.ts';
import type { RoundView } from '#schemas/sections/rounds.ts';
import { shownLine, shownText } from '#schemas/text/shown.ts';
import type { RoundRecord } from '#workflows/circulation/rounds-record.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import type { DecisionDetails } from '#workflows/decision/schemas/view.ts';
import type { RecordedEvent } from './domain/recorded-event.ts';
import { unreachedParties } from './domain/rules/clock.ts';
import { roundsOf } from './rounds.ts';
import { textsOf } from './texts-of.ts';

/** What the case page and the API show of a decision beside what every case has. */
export function detailsOf(state: DecisionState, events: readonly RecordedEvent[]): DecisionDetails {
  const entitled = state.round?.entitled ?? [];
  return {
    method: state.method,
    entitled,
    unreached: state.round === undefined ? [] : unreachedParties(state, state.round),
    positions: isAskedAbout(state) ? entitled.map((party) => positionOf(state, party)) : [],
    rounds: roundsOf(events).map(roundView),
    texts: events.flatMap(textsOf),
    followUps: state.followUps.map(({ dueAt, doneAt = null, ...followUp }) => ({
      ...followUp,
      action: shownLine(followUp.action),
      dueAt: dayOf(dueAt),
      doneAt,
    })),
  };
}

/** A text that the Secretary-General sent may be adopted without a round: what was said of an earlier one was not said of it. */
const isAskedAbout = ({ round, texts }: DecisionState): boolean => round?.version === texts.at(-1)?.version;

function roundView({ period, until, basis, statements, ...round }: RoundRecord): RoundView {
  return {
    ...round,
    startsAt: round.startsAt ?? null,
    expiresAt: round.expiresAt ?? null,
    endedAt: round.endedAt ?? null,
    entitled: [...round.entitled],
    silent: [...round.silent],
    unreached: [...round.unreached],
    statements: statements.map(({ own, reason, explanation, ...statement }) => ({
      ...statement,
      reason: shown(reason),
      explanation: shown(explanation),
    })),
  };
}

function positionOf(state: DecisionState, party: string): PositionView {
  const stated = state.positions[party];
  return {
    party,
    position: stated?.position ?? null,
    version: stated?.version ?? null,
    at: stated?.at ?? null,
    by: stated?.by ?? null,
    reason: shown(stated?.reason),
    explanation: shown(stated?.explanation),
    unconfirmed: stated?.unconfirmed ?? false,
  };
}

const shown = (words: string | undefined): string | null => (words === undefined ? null : shownText(words));
