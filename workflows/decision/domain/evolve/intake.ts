import type { DecisionForm } from '#workflows/decision/schemas/form.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import { close, proposerOf } from '#workflows/procedure/tasks.ts';
import { desk } from '../committee.ts';
import type { Evolution } from '../evolution.ts';
import { open } from '../tasks.ts';

/** From draft to the desk of the secretariat. */
export const intake: Evolution<
  'case-drafted' | 'case-submitted' | 'case-returned' | 'case-accepted' | 'case-declined'
> = {
  'case-drafted': (state, event) => {
    const drafted: DecisionState = { ...withForm(state, event.data.form), proposer: event.data.proposer, at: 'draft' };
    return open(
      close(drafted, event, () => true),
      event,
      'submit',
      proposerOf(drafted),
    );
  },

  'case-submitted': (state, event) => {
    const { text, translations, form, proposer } = event.data;
    const languages = [text.language, ...translations.map((translation) => translation.language)];
    const { version, title, hash } = text;
    const submitted: DecisionState = {
      ...withForm(state, form),
      proposer,
      at: 'submitted',
      texts: [...state.texts, { version, title, hash, languages, enteredBy: event.seq }],
    };
    const screened = open(
      close(submitted, event, () => true),
      event,
      'screen',
      [desk],
    );
    const deferrable = open(screened, event, 'defer', [desk, 'role:coordinator']);
    return open(deferrable, event, 'withdraw', proposerOf(submitted));
  },

  'case-returned': (state, event) => {
    const returned = close<DecisionState>({ ...state, at: 'returned' }, event, (task) => task.kind !== 'withdraw');
    return open(returned, event, 'submit', proposerOf(state));
  },

  'case-accepted': (state, event) => close(state, event, (task) => task.kind !== 'withdraw'),

  'case-declined': (state, event): DecisionState => ({
    ...close(state, event, () => true),
    at: 'closed-without-decision',
    outcome: { kind: 'declined', at: event.at },
    registeredAt: event.at,
  }),
};

function withForm(state: DecisionState, form: DecisionForm): DecisionState {
  const { circulateFor, circulateUntil, ...rest } = state;
  return {
    ...rest,
    title: form.title,
    language: form.language,
    method: form.method,
    ...(form.circulateFor === undefined ? {} : { circulateFor: form.circulateFor }),
    ...(form.circulateUntil === undefined ? {} : { circulateUntil: form.circulateUntil }),
    followUps: (form.followUps ?? []).map((followUp) => ({ ...followUp })),
  };
}
