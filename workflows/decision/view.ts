import type { CaseView, PositionView, RoundView, TextView } from '#schemas/api.ts';
import { dayOf } from '#schemas/civil-date.ts';
import { shownLine, shownText } from '#schemas/text/shown.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import type { RecordedEvent } from './domain/recorded-event.ts';
import { unreachedParties } from './domain/rules/clock.ts';
import { type RoundRecord, roundsOf } from './rounds-record.ts';

/** Round, version and deadline: what every list shows of a case. */
export const summaryOf = (state: DecisionState): Pick<CaseView, 'round' | 'version' | 'deadline'> => ({
  round: state.round?.number ?? 0,
  version: state.texts.at(-1)?.version ?? 0,
  deadline: state.at === 'circulated' ? (state.round?.expiresAt ?? null) : null,
});

/** What the case page and the API show of a decision beside what every case has. */
export function detailsOf(
  state: DecisionState,
  events: readonly RecordedEvent[],
): Pick<CaseView, 'method' | 'entitled' | 'unreached' | 'positions' | 'rounds' | 'texts' | 'followUps'> {
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

/** Text versions stand in the events that brought them in. */
export function textsOf(event: RecordedEvent): TextView[] {
  switch (event.type) {
    case 'case-submitted': {
      const { text, translations } = event.data;
      const attached = translations.map((translation) => ({ ...translation, version: text.version }));
      return [text, ...attached].map((version) => ({ ...version, at: event.at }));
    }
    case 'text-revised':
      return [{ ...event.data.text, at: event.at }];
    case 'response-recorded':
      return event.data.text === undefined ? [] : [{ ...event.data.text, at: event.at }];
    case 'translation-attached': {
      const { version, translation, hash } = event.data;
      return [{ ...translation, version, hash, at: event.at }];
    }
    default:
      return [];
  }
}
