import { wordsField } from '#web/case/question-anchor.ts';

type Posted = { readonly do: string; readonly question?: number; readonly words?: string };

/** What was posted about questions, as the interface would take it, and the field in which its words stood. */
export function postedQuestion(entries: URLSearchParams): { readonly body: Posted; readonly field: string } {
  const what = entries.get('do') ?? 'ask';
  const number = entries.get('question');
  const question = number === null ? undefined : Number(number);
  const field = wordsField(what, question);
  const body = {
    do: what,
    ...(question === undefined ? {} : { question }),
    ...(what === 'settle' ? {} : { words: entries.get(field) ?? '' }),
  };
  return { body, field };
}
