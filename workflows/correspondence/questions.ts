import type { Actor } from '#schemas/actor.ts';
import { type Assignee, assignee } from '#schemas/task.ts';
import type { Question } from './schemas/question.ts';

type Asked = { readonly questions?: readonly Question[] | undefined };
type Event = { readonly seq: number; readonly actor: Actor };

export const findQuestion = ({ questions = [] }: Asked, number: number): Question | undefined =>
  questions.find(({ question }) => question === number);

/** Whoever asked a question: the person, and those who act for the party for which they did. */
export const askersOf = ({ by, party }: Question): Assignee[] => [
  assignee.person(by),
  ...(party === undefined ? [] : [assignee.party(party)]),
];

/** The questions with one more. */
export function withQuestion({ questions = [] }: Asked, { seq, actor }: Event): Question[] {
  if (!('person' in actor)) return [...questions];
  const { person, party } = actor;
  const asked = { question: seq, by: person, isOpen: true, writers: [person], lines: 1 };
  return [...questions, party === undefined ? asked : { ...asked, party }];
}

/** The questions after somebody wrote on one of them, or marked it. */
export const writtenOn = (
  { questions = [] }: Asked,
  { actor }: Pick<Event, 'actor'>,
  { question, isOpen }: Pick<Question, 'question' | 'isOpen'>,
): Question[] =>
  questions.map((each) => {
    if (each.question !== question) return each;
    const writers = 'person' in actor ? [...new Set([...each.writers, actor.person])] : each.writers;
    return { ...each, isOpen, writers, lines: each.lines + 1 };
  });
