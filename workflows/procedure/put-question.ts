import type { PersonActor } from '#schemas/actor.ts';
import type { QuestionEntry } from '#schemas/question.ts';
import { type Assignee, assignee } from '#schemas/task.ts';
import { answersTo } from '#workflows/network/assignees-of.ts';
import { findQuestion } from '../correspondence/questions.ts';
import { mostLines, mostQuestions } from '../correspondence/schemas/question.ts';
import { DomainError } from './domain-error.ts';
import type { Proceedings } from './proceedings.ts';
import { type Questioned, whoPuts } from './questioning.ts';
import type { EventOf } from './schemas/event-of.ts';
import type { platformEvents } from './schemas/events.ts';
import type { ProcedureState } from './schemas/state.ts';

/**
 * Somebody asks, answers, or marks a question. It decides nothing: no clock starts, stops or moves by it.
 * @throws DomainError `case-ended`, `no-such-question`, `too-many-questions`, `question-full`, `not-permitted`
 */
export function putQuestion<S extends ProcedureState>(
  proceedings: Proceedings<S, EventOf<typeof platformEvents>>,
  questioned: Questioned<S>,
  { entry, actor }: { readonly entry: QuestionEntry; readonly actor: PersonActor },
): void {
  const { state, network, at } = proceedings;
  if (!questioned.openSituations.includes(state.at)) throw new DomainError('case-ended');
  const question = entry.do === 'ask' ? undefined : findQuestion(state, entry.question);
  if (entry.do !== 'ask' && question === undefined) throw new DomainError('no-such-question', { field: 'question' });
  if (!whoPuts(questioned, state, network, { at, entry }).some((who) => answersTo(actor, who)))
    throw new DomainError('not-permitted');
  if (entry.do === 'ask' && (state.questions ?? []).length >= mostQuestions)
    throw new DomainError('too-many-questions', { field: 'words', params: { maximum: mostQuestions } });
  if (question !== undefined && question.lines >= mostLines)
    throw new DomainError('question-full', { field: 'words', params: { maximum: mostLines } });
  if (entry.do === 'settle' && question?.isOpen === false) return;
  const writers = question === undefined ? [] : question.writers.map(assignee.person);
  proceedings.record(eventOf(entry, questioned.questioning.answer(state), writers));
}

/** @param answerers whoever answers questions on the case @param writers whoever has written on this one */
function eventOf(
  entry: QuestionEntry,
  answerers: readonly Assignee[],
  writers: readonly Assignee[],
): EventOf<typeof platformEvents> {
  switch (entry.do) {
    case 'ask':
      return { type: 'question-asked', data: { words: entry.words, concerns: [...answerers] } };
    case 'answer':
      return {
        type: 'question-answered',
        data: { question: entry.question, words: entry.words, concerns: [...writers] },
      };
    case 'reopen': {
      const concerns = [...new Set([...answerers, ...writers])];
      return { type: 'question-reopened', data: { question: entry.question, words: entry.words, concerns } };
    }
    case 'settle':
      return { type: 'question-settled', data: { question: entry.question } };
  }
}
