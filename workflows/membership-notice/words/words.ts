import { defineWords } from '#words/define-words.ts';
import type platformEnglish from '#words/platform/en.json';
import type partsEnglish from '#workflows/procedure/words/en.json';
import type { Stage } from '../domain/stage.ts';
import type { choicesOf, TaskKind } from '../schemas/acts.ts';
import type { MembershipNoticeEventType } from '../schemas/events.ts';
import type { outcomes, Situation } from '../schemas/state.ts';
import type english from './en.json';

type Choice = { [K in TaskKind]: `choices.${K}.${(typeof choicesOf)[K][number]}` }[TaskKind];

/** Every key that the procedure's own lists make: a state, an event, a task, a choice, a stage, an outcome. */
type Needed =
  | `states.${Situation}`
  | `facts.situation.${Situation}`
  | `events.${MembershipNoticeEventType}`
  | `${'tasks' | 'next' | 'idle'}.${TaskKind}`
  | Choice
  | `${Choice}.hint`
  | `waiting.${Stage}`
  | `outcomes.${(typeof outcomes)[number]}`
  | 'papers.notice'
  | 'procedures.membership-notice';

type Said = typeof english & typeof partsEnglish & typeof platformEnglish;

/** The procedure's id, under which its words are found. */
export const membershipNotice = defineWords<Needed, Said>('membership-notice');
