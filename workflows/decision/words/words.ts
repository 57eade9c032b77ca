import { defineWords } from '#words/define-words.ts';
import type platformEnglish from '#words/platform/en.json';
import type circulationEnglish from '#workflows/circulation/words/en.json';
import type { choicesOf, TaskKind } from '#workflows/decision/schemas/acts.ts';
import type { DecisionEventType } from '#workflows/decision/schemas/events.ts';
import type { outcomes } from '#workflows/decision/schemas/outcome.ts';
import type { Situation } from '#workflows/decision/schemas/state.ts';
import type { Refusal } from '#workflows/procedure/domain-error.ts';
import type courseEnglish from '#workflows/procedure/words/en.json';
import type { Stage } from '../domain/stage.ts';
import type english from './en.json';

type Choice = { [K in TaskKind]: `choices.${K}.${(typeof choicesOf)[K][number]}` }[TaskKind];

/** Every key that the procedure's own lists make: a state, an event, a task, a choice, a stage, an outcome, a refusal. */
type Needed =
  | `states.${Situation}`
  | `facts.situation.${Situation}`
  | `events.${DecisionEventType}`
  | `${'tasks' | 'next' | 'idle'}.${TaskKind}`
  | Choice
  | `${Choice}.hint`
  | `waiting.${Stage}`
  | `outcomes.${(typeof outcomes)[number]}`
  | `errors.${Refusal}`
  | 'papers.dossier'
  | 'procedures.decision';

type Said = typeof english & typeof circulationEnglish & typeof courseEnglish & typeof platformEnglish;

/** The procedure's id, under which its words are found. */
export const decision = defineWords<Needed, Said>('decision');
