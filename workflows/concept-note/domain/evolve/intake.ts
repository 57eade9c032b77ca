import { courseEvolutions, offerWithdrawal } from '#workflows/procedure/course.ts';
import { close, proposerOf } from '#workflows/procedure/tasks.ts';
import { withVersion } from '#workflows/texts/next-version.ts';
import type { ConceptNoteState } from '../../schemas/state.ts';
import type { StoredForm } from '../../schemas/stored-form.ts';
import type { Weighed } from '../../schemas/weighed.ts';
import type { Evolution } from '../evolution.ts';
import { desk, fundOf, routeHolder } from '../fund.ts';
import { purposeOf } from '../purpose.ts';
import { residentCoordinator } from '../submit.ts';
import { endsWithTurn, open } from '../tasks.ts';

const course = courseEvolutions<ConceptNoteState, typeof StoredForm>({
  situations: {
    draft: 'draft',
    returned: 'returned',
    deferred: 'deferred',
    withdrawn: 'withdrawn',
    closed: 'not-endorsed',
  },
  defers: [desk],
  withForm,
  askAgain: (state) => state,
});

/** What its authors hand in, and take back. */
export const intake: Evolution<'case-drafted' | 'case-submitted' | 'case-withdrawn' | 'note-returned'> = {
  'case-drafted': course['case-drafted'],
  'case-withdrawn': course['case-withdrawn'],

  'case-submitted': (state, event) => {
    const { form, proposer, text, signatories, fund } = event.data;
    const { receivedAt, target, ...known } = withVersion(withForm(state, form), event, text);
    // What was received and returned keeps its place, where the fund has set so; the event of the return says it.
    const kept = receivedAt !== undefined ? { receivedAt, ...(target && { target }) } : {};
    const entered: ConceptNoteState = {
      ...close({ ...known, ...kept }, event, () => true),
      // The version before kept neither; its notes fold to what it has stored (histories/kept).
      ...(fund === undefined ? {} : { fund, weighed: weighedIn(form) }),
      proposer,
      at: 'with-resident-coordinators',
      signatures: signatories.map(({ country, by }) => ({ country, by })),
    };
    const hasRoute = fundOf(entered).route !== 'none';
    const asked = entered.signatures.reduce((next, { country, by }) => {
      if (by === 'route') return open(next, event, 'sign', routeHolder(entered), { subject: { country } });
      const own = open(next, event, 'sign', [residentCoordinator(country)], { subject: { country } });
      return hasRoute ? open(own, event, 'open-route', [desk], { subject: { country } }) : own;
    }, entered);
    return offerWithdrawal(asked, event);
  },

  'note-returned': (state, event) => {
    const { completeBy, keepsMeeting } = event.data;
    const { receivedAt, target, ...rest } = state;
    const kept = keepsMeeting ? state : rest;
    const cleared = close({ ...kept, at: 'returned' as const }, event, endsWithTurn);
    const due = completeBy === undefined ? {} : { dueAt: completeBy };
    return open(cleared, event, 'submit', proposerOf(state), due);
  },
};

function withForm(state: ConceptNoteState, form: StoredForm): ConceptNoteState {
  const { title, language, countries, entities, total, months, summary } = form;
  const parties = entities.map(({ party }) => party);
  const said = { title, language, countries, entities: parties, total, months, purpose: purposeOf(summary) };
  return { ...state, ...said };
}

const weighedIn = ({ thematicArea, markers, endorsement }: StoredForm): Weighed => ({
  thematicArea,
  markers,
  endorsement: purposeOf(endorsement),
});
