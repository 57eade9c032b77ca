import { courseEvolutions, endsWithTurn, offerDeferral, offerWithdrawal } from '#workflows/procedure/course.ts';
import type { Evolutions } from '#workflows/procedure/evolutions.ts';
import { platformEvolutions } from '#workflows/procedure/platform-evolutions.ts';
import { close, opener } from '#workflows/procedure/tasks.ts';
import { withVersion } from '#workflows/texts/next-version.ts';
import { choicesOf } from '../schemas/acts.ts';
import type { membershipNoticeEvents } from '../schemas/events.ts';
import type { MembershipNoticeForm } from '../schemas/form.ts';
import type { MembershipNoticeState } from '../schemas/state.ts';
import type { StoredForm } from '../schemas/stored-form.ts';
import { desk, signatory } from './desk.ts';

const open = opener(choicesOf);

const course = courseEvolutions<MembershipNoticeState, typeof StoredForm>({
  situations: { draft: 'draft', returned: 'returned', deferred: 'deferred', withdrawn: 'withdrawn', closed: 'closed' },
  defers: [desk],
  withForm,
  askAgain,
});

/** How each event changes a case. */
export const evolutions: Evolutions<MembershipNoticeState, typeof membershipNoticeEvents> = {
  ...platformEvolutions<MembershipNoticeState>(),
  ...course,

  'case-submitted': (state, event) => {
    const { form, proposer, text } = event.data;
    const entered: MembershipNoticeState = {
      ...withVersion(withForm(state, form), event, text),
      proposer,
      at: 'submitted',
    };
    const cleared = close(entered, event, () => true);
    return offerWithdrawal(askAgain(cleared, event), event);
  },

  'notice-forwarded': (state, event) => {
    const { text } = event.data;
    const worded = text === undefined ? state : withVersion(state, event, text);
    return open({ ...close(worded, event, endsWithTurn), at: 'to-sign' }, event, 'sign', [signatory]);
  },

  'notice-sent-back': (state, event) => askAgain({ ...close(state, event, endsWithTurn), at: 'submitted' }, event),

  'notice-signed': (state, event) =>
    open({ ...close(state, event, () => true), at: 'signed' }, event, 'delivery', [desk]),

  // No source says that the notice is published: the outcome names no version for the register.
  'notice-delivered': (state, event) => ({
    ...close(state, event, () => true),
    at: 'notified',
    outcome: { kind: 'notified', at: event.at },
    registeredAt: event.at,
  }),
};

function withForm(
  state: MembershipNoticeState,
  { title, language, year }: MembershipNoticeForm,
): MembershipNoticeState {
  return { ...state, title, language, year };
}

/** What a submitted case waits for. */
function askAgain(
  state: MembershipNoticeState,
  event: { readonly seq: number; readonly at: string },
): MembershipNoticeState {
  if (state.at !== 'submitted') return state;
  return offerDeferral(open(state, event, 'review', [desk]), event, [desk]);
}
