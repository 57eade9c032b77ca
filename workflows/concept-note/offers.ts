import type { FieldOffer, Offers } from '#schemas/form/offers.ts';
import { resendOffer } from '#workflows/circulation/resend-offer.ts';
import type { OpeningWithMeetings } from '#workflows/procedure/forms.ts';
import { fundAt, fundOf, linksAt, steeringCommittee } from './domain/fund.ts';
import { namedFields, optionsNamed } from './domain/options-offered.ts';
import { boundsOf } from './schemas/fund-settings.ts';
import type { ConceptNoteState } from './schemas/state.ts';

/** What the forms of a note offer now: the meetings that are ahead, and what the fund had set when the note was begun. */
export const offersOf = (opening: OpeningWithMeetings<ConceptNoteState>): Offers => ({
  fields: {
    meetingId: meetingsAhead(opening),
    ...criteriaAsked(opening.state),
    ...optionsIn(opening),
    ...resendOffer(opening),
  },
  draftOnly: false,
  links: writesOrChecks(opening.state) ? linksOf(opening) : [],
});

/** Whoever writes a note, or checks whether it is eligible, is shown where to read what is asked of it. */
const writesOrChecks = (state: ConceptNoteState | undefined): boolean =>
  state === undefined || ['draft', 'returned', 'eligibility'].includes(state.at);

const linksOf = ({ network, at }: OpeningWithMeetings<ConceptNoteState>) =>
  linksAt(network, at).map(([name, url]) => ({ label: labels[name], url }));

const labels = {
  templateLink: 'facts.label.templateLink',
  criteriaLink: 'facts.label.criteriaLink',
  questionsLink: 'facts.label.questionsLink',
} as const;

/** What the fund has named is offered by its names, and nothing else; a note goes by what it was begun with. */
function optionsIn({ network, at, state, language }: OpeningWithMeetings<ConceptNoteState>): Offers['fields'] {
  const fund = state?.fund === undefined ? fundAt(network, state?.openedAt ?? at) : fundOf(state);
  return Object.fromEntries(
    namedFields.flatMap((field) => {
      const named = optionsNamed(fund, field);
      if (named === undefined) return [];
      const options = [...named].map(([value, names]) => ({ value, name: names[language] ?? names.en }));
      return [[field, { options, notes: [] }]];
    }),
  );
}

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
