import { defineWords } from '#words/define-words.ts';
import type platformEnglish from '#words/platform/en.json';
import type circulationEnglish from '#workflows/circulation/words/en.json';
import type { Refusal } from '#workflows/procedure/domain-error.ts';
import type partsEnglish from '#workflows/procedure/words/en.json';
import type { Stage } from '../domain/stage.ts';
import type { choicesOf, TaskKind } from '../schemas/acts.ts';
import type { ConceptNoteEventType } from '../schemas/events.ts';
import type { conceptNoteForm } from '../schemas/form.ts';
import type { EligibilityCriterion, ReviewCriterion } from '../schemas/fund.ts';
import type { outcomes, Situation } from '../schemas/state.ts';
import type english from './en.json';

type Choice = { [K in TaskKind]: `choices.${K}.${(typeof choicesOf)[K][number]}` }[TaskKind];

/** Every key that the procedure's own lists make: a state, an event, a task, a choice, a stage, an outcome. */
type Needed =
  | `states.${Situation}`
  | `facts.situation.${Situation}`
  | `events.${ConceptNoteEventType}`
  | `${'tasks' | 'next' | 'idle'}.${TaskKind}`
  | Choice
  | `${Choice}.hint`
  | `waiting.${Stage}`
  | `outcomes.${(typeof outcomes)[number]}`
  | `errors.${Extract<Refusal, 'unknown-party' | 'named-twice' | 'due-in-the-past' | 'unknown-method'>}`
  | `errors.${'not-names-of-options' | 'not-numbers-of-options' | 'one-lead' | 'sum-is-not-total' | 'named-twice-in-form'}`
  | `criteria.${EligibilityCriterion | ReviewCriterion}`
  | `case.note.field.${keyof typeof conceptNoteForm.fields}`
  | `lists.pipeline.${'title' | 'lead' | 'none'}`
  | 'procedures.concept-note';

type Said = typeof english & typeof circulationEnglish & typeof partsEnglish & typeof platformEnglish;

/** The procedure's id, under which its words are found. */
export const conceptNote = defineWords<Needed, Said>('concept-note');
