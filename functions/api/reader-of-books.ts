import type { AppContext } from '#functions/lib/http/context.ts';
import { Reader } from '#web/reader.ts';
import { bookWords } from '#workflows/books/words/words.ts';
import { signedIn } from './signed-in.ts';

/** Whoever asks of a book, as its pages are written for them. */
export function readerOfBooks(context: AppContext): Reader {
  const { language, now } = context.var;
  const { timeZone } = signedIn(context).person;
  return new Reader({ language, timeZone, now, procedure: bookWords });
}
