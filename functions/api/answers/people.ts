import { admitCommand } from '#functions/lib/http/admit-command.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { type PeopleSubject, tryPeople } from '#functions/lib/use-cases/people/change-people.ts';
import { effectLines, movedLines } from '#web/books/effect-lines.ts';
import { readJson } from '../read-json.ts';
import { readerOfBooks } from '../reader-of-books.ts';
import { signedIn } from '../signed-in.ts';

/** What a change of people would come to; keeps nothing. */
export async function tried(context: AppContext, of: PeopleSubject): Promise<Response> {
  const caller = signedIn(context);
  await admitCommand(context, 'acts', caller.person.id);
  const body = await readJson(context);
  const { effects, moved } = await tryPeople(context.var.services, caller, { of, body });
  const reader = readerOfBooks(context);
  return context.json({ effects, moved, says: [...effectLines(reader, effects), ...movedLines(reader, moved)] });
}
