import type { FieldOffer, Offers } from '#schemas/form/offers.ts';
import type { OpeningWithMeetings } from '#workflows/procedure/forms.ts';
import { fundOf, steeringCommittee } from './domain/fund.ts';
import { boundsOf } from './schemas/fund-settings.ts';
import type { ConceptNoteState } from './schemas/state.ts';

/** What the forms of a note offer now: the meetings that are ahead, and what the fund had set when the note was begun. */
export const offersOf = (opening: OpeningWithMeetings<ConceptNoteState>): Offers => ({
  fields: { meetingId: meetingsAhead(opening), ...criteriaAsked(opening.state) },
  draftOnly: false,
});

const meetingsAhead = ({ at, meetings }: OpeningWithMeetings<ConceptNoteState>): FieldOffer => ({
  options: meetings(steeringCommittee)
    .filter((meeting) => meeting.state === 'planned' && meeting.at > at)
    .map((meeting) => ({
      value: meeting.meetingId,
      hint: { key: 'form.meetingId.option', params: { body: steeringCommittee, meetingAt: meeting.at } },
    })),
  notes: [],
});

/** Reviewers are asked for scores, the unit for answers about eligibility; no situation asks for both. */
function criteriaAsked(state: ConceptNoteState | undefined): Offers['fields'] {
  if (state === undefined) return {};
  const { eligibilityCriteria, reviewCriteria, scale } = fundOf(state);
  const criteria = state.at === 'technical-review' ? reviewCriteria : eligibilityCriteria;
  return {
    criterion: { options: criteria.map((value) => ({ value })), notes: [] },
    score: { options: [], notes: [{ key: 'form.score.scale', params: boundsOf(scale) }] },
  };
}
