import type { PositionView } from '#schemas/sections/positions.ts';
import type { RoundView } from '#schemas/sections/rounds.ts';
import { shownText } from '#schemas/text/shown.ts';
import type { Circulating } from '#workflows/circulation/schemas/state.ts';
import { concernDetails } from './concern-section.ts';
import { isRoundOver } from './is-round-over.ts';
import type { RoundRecord } from './rounds-record.ts';
import type { CirculationDetails } from './schemas/view.ts';

/** What is shown of a case's rounds; `unreached` are the parties whose notice of this round came back. */
export function detailsOfRounds(
  state: Circulating,
  rounds: readonly RoundRecord[],
  unreached: string[],
): CirculationDetails {
  const entitled = state.round?.entitled ?? [];
  return {
    method: state.method,
    meeting: meetingOf(state),
    entitled,
    unreached,
    positions: isAskedAbout(state) ? entitled.map((party) => positionOf(state, party)) : [],
    concerns: concernDetails(state),
    rounds: rounds.map(roundView),
  };
}

/** Of a case that has gone on, or ended, the meeting is past: its minutes tell of it. */
function meetingOf(state: Circulating): CirculationDetails['meeting'] {
  if (state.sitting === undefined || isRoundOver(state)) return null;
  const { meetingId, body, at, taken } = state.sitting;
  return { meetingId, body, at, correctUntil: taken?.correctUntil ?? null };
}

/** A text may be settled without a round: what was said of an earlier one was not said of it. */
const isAskedAbout = ({ round, texts }: Circulating): boolean => round?.version === texts.at(-1)?.version;

function roundView({ period, until, basis, unconfirmed, takenAt, statements, ...round }: RoundRecord): RoundView {
  return {
    ...round,
    adoptedBy: round.adoptedBy ?? null,
    startsAt: round.startsAt ?? null,
    expiresAt: round.expiresAt ?? null,
    endedAt: round.endedAt ?? null,
    because: round.because ?? null,
    floor: round.floor ?? null,
    entitled: [...round.entitled],
    silent: [...round.silent],
    unreached: [...round.unreached],
    statements: statements.map(({ own, evidence, signatureFault, reason, explanation, paragraphs, ...statement }) => ({
      ...statement,
      evidence: evidence ?? null,
      signatureFault: signatureFault ?? null,
      reason: shown(reason),
      explanation: shown(explanation),
      paragraphs: [...(paragraphs ?? [])],
    })),
  };
}

function positionOf(state: Circulating, party: string): PositionView {
  const stated = state.positions[party];
  return {
    party,
    position: stated?.position ?? null,
    version: stated?.version ?? null,
    at: stated?.at ?? null,
    by: stated?.by ?? null,
    reason: shown(stated?.reason),
    explanation: shown(stated?.explanation),
    paragraphs: [...(stated?.paragraphs ?? [])],
    unconfirmed: stated?.unconfirmed ?? false,
  };
}

const shown = (words: string | undefined): string | null => (words === undefined ? null : shownText(words));
