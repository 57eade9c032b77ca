import { dayOf } from '#schemas/civil-date.ts';
import { shownLine } from '#schemas/text/shown.ts';
import { unreachedParties } from '#workflows/circulation/clock.ts';
import { detailsOfRounds } from '#workflows/circulation/details.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import type { DecisionDetails } from '#workflows/decision/schemas/view.ts';
import { textsOf } from '#workflows/texts/texts-of.ts';
import type { RecordedEvent } from './domain/recorded-event.ts';
import { detailsOfNetwork } from './network-section.ts';
import { networkVoicesIn } from './network-voices.ts';
import { replyDetails } from './reply-details.ts';
import { roundsOf } from './rounds.ts';
import { screeningIn } from './screening-section.ts';

/** What the JSON of a decision has beside what that of every case has. */
export function detailsOf(state: DecisionState, events: readonly RecordedEvent[]): DecisionDetails {
  const unreached = state.round === undefined ? [] : unreachedParties(state, state.round);
  return {
    ...detailsOfRounds(state, roundsOf(events), unreached),
    ...detailsOfNetwork(state, networkVoicesIn(events)),
    matter: state.matter ?? null,
    background: backgroundIn(events),
    proposerServes: [...(state.proposerServes ?? [])],
    screening: screeningIn(events),
    guidedVersion: isAskedToAdopt(state) ? (state.guidedVersion ?? null) : null,
    ...replyDetails(state, events),
    texts: events.flatMap(textsOf),
    documents: [...(state.documents ?? [])],
    followUps: state.followUps.map(({ dueAt, doneAt = null, ...followUp }) => ({
      ...followUp,
      action: shownLine(followUp.action),
      dueAt: dayOf(dueAt),
      doneAt,
    })),
  };
}

/** As it was last handed in. */
function backgroundIn(events: readonly RecordedEvent[]): string | null {
  const submitted = events.findLast((event) => event.type === 'case-submitted');
  return submitted?.data.form.background || null;
}

const isAskedToAdopt = ({ at, round, guidedVersion }: DecisionState): boolean =>
  at === 'circulated' && round?.version === guidedVersion;
