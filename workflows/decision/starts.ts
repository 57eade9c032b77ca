import type { Language } from '#schemas/language.ts';
import { shownLine, shownText } from '#schemas/text/shown.ts';
import { formAsItWas } from '#workflows/procedure/form-as-it-was.ts';
import type { Opening, Values } from '#workflows/procedure/forms.ts';
import { textsOf } from '#workflows/texts/texts-of.ts';
import { askedNow } from './domain/asked-now.ts';
import type { RecordedEvent } from './domain/recorded-event.ts';
import { methodsInForce, periodsOffered } from './offers.ts';
import type { DecisionState } from './schemas/state.ts';
import { StoredForm } from './schemas/stored-form.ts';

/** A new proposal: by the first working method in force, and the shortest silence that it takes. */
export function freshStart({ language, ...opening }: Opening & { readonly language: Language }): Values {
  const [method] = methodsInForce(opening).filter((each) => each.method !== 'meeting');
  const [circulateFor] = periodsOffered(method === undefined ? [] : [method]);
  return { language, method: method?.method ?? 'silence', circulateFor };
}

/** A draft or a returned proposal as it was, a revision with the text and what it asks for as they stand, a position about the newest version. */
export function startOf(kind: string, state: DecisionState, events: readonly RecordedEvent[]): Values {
  const version = state.texts.at(-1)?.version;
  switch (kind) {
    case 'submit':
      return formAsItWas(StoredForm, events);
    case 'facilitate': {
      const text = events.flatMap(textsOf).find((one) => one.version === version && one.language === state.language);
      return text === undefined ? {} : { revise: { text: shownText(text.text), followUps: shownActions(state) } };
    }
    case 'respond':
      return { followUps: shownActions(state) };
    case 'position':
      return { version };
    default:
      return {};
  }
}

const shownActions = (state: DecisionState) =>
  askedNow(state).map((asked) => ({ ...asked, action: shownLine(asked.action) }));
