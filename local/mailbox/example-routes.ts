import type { ServerResponse } from 'node:http';
import { exampleListPage, examplePage, noExamplesPage } from './example-pages.ts';
import type { ExampleMail, Examples } from './examples.ts';
import { chooseLanguage, type MailboxLanguage } from './languages.ts';
import { missingPage } from './mailbox-page.ts';
import { sendMarkup, sendPage } from './send.ts';

/** Answers `/mailbox/examples`: the list of them, or one, which `in`, `of`, `mail` and `number` name; and its markup for a frame. */
export async function showExamples(
  response: ServerResponse,
  { pathname, searchParams }: URL,
  language: MailboxLanguage,
  examples: Examples,
): Promise<void> {
  const spoken = chooseLanguage(searchParams.get('in') ?? language, undefined);
  let all: readonly ExampleMail[];
  try {
    all = await examples.in(spoken);
  } catch (error) {
    return sendPage(response, 500, noExamplesPage(language, error as Error));
  }
  const [of, mail] = [searchParams.get('of'), searchParams.get('mail')];
  if (mail === null) return sendPage(response, 200, exampleListPage(language, spoken, all));
  const same = all.filter((each) => each.of === of && each.mail === mail);
  const number = Number(searchParams.get('number') ?? 1);
  const example = same[number - 1];
  if (example === undefined) return sendPage(response, 404, missingPage(language));
  if (pathname.endsWith('/html')) return sendMarkup(response, example.sent.html);
  sendPage(response, 200, examplePage(language, { spoken, same, number, example }));
}
