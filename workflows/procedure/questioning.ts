import type { OnQuestion, QuestionEntry } from '#schemas/question.ts';
import { type Assignee, assignee } from '#schemas/task.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { askersOf, findQuestion } from '../correspondence/questions.ts';
import { mostQuestions, type Question } from '../correspondence/schemas/question.ts';
import type { ProcedureState } from './schemas/state.ts';
import { proposerOf } from './tasks.ts';

/** Whom a procedure lets ask about a case, and who answers. */
export type Questioning<S> = {
  readonly ask: (state: S, network: Directory, at: string) => readonly Assignee[];
  readonly answer: (state: S) => readonly Assignee[];
};

/** What of a procedure says who may do what about questions on its cases, and until when. */
export type Questioned<S> = {
  readonly questioning: Questioning<S>;
  readonly openSituations: readonly string[];
};

/** Where a procedure says nothing else, whoever reads a case asks, but for auditors, who look on; whoever proposed it answers, and the secretariat. */
export const questionedBy = <S extends ProcedureState>({
  openSituations,
  readersOf,
  questioning = {
    ask: (state, network, at) => readersOf(state, network, at).filter((who) => who !== assignee.role('auditor')),
    answer: (state) => [...proposerOf(state), assignee.role('secretariat')],
  },
}: {
  readonly openSituations: readonly string[];
  readonly readersOf: (state: S, network: Directory, at: string) => readonly Assignee[];
  readonly questioning?: Questioning<S> | undefined;
}): Questioned<S> => ({ questioning, openSituations });

/** Who may do something about a question of a case, or ask one. Nobody may where the case has ended. */
export function whoPuts<S extends ProcedureState>(
  { questioning, openSituations }: Questioned<S>,
  state: S,
  network: Directory,
  { at, entry }: { readonly at: string; readonly entry: Pick<QuestionEntry, 'do'> & { readonly question?: number } },
): readonly Assignee[] {
  if (!openSituations.includes(state.at)) return [];
  if (entry.do === 'ask') return questioning.ask(state, network, at);
  const question = findQuestion(state, entry.question ?? 0);
  return question === undefined ? [] : whoOn(questioning.answer(state), question)[entry.do];
}

/** Whoever answers as holder of a role may also mark a question as answered, as may whoever asked it. */
const whoOn = (answerers: readonly Assignee[], question: Question): Record<OnQuestion, readonly Assignee[]> => ({
  answer: answerers,
  reopen: askersOf(question),
  settle: [...askersOf(question), ...answerers.filter((who) => who.startsWith('role:'))],
});

/** What a reader may do about each question of a case, and whether they may ask one. */
export function mayPut<S extends ProcedureState>(
  questioned: Questioned<S>,
  state: S,
  { network, at, assignees }: { network: Directory; at: string; assignees: readonly Assignee[] },
): { readonly mayAsk: boolean; readonly may: Record<string, OnQuestion[]> } {
  const may = (entry: { readonly do: QuestionEntry['do']; readonly question?: number }): boolean =>
    whoPuts(questioned, state, network, { at, entry }).some((who) => assignees.includes(who));
  const { questions = [] } = state;
  const useful = ({ isOpen }: Question): OnQuestion[] => (isOpen ? ['answer', 'settle'] : ['answer', 'reopen']);
  return {
    mayAsk: questions.length < mostQuestions && may({ do: 'ask' }),
    may: Object.fromEntries(
      questions.map((each) => [
        String(each.question),
        useful(each).filter((on) => may({ do: on, question: each.question })),
      ]),
    ),
  };
}
