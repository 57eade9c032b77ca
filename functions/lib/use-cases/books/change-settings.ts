import { CirculationMethod } from '#schemas/circulation-method.ts';
import { settingsBook } from '#workflows/books/settings/book-id.ts';
import { methodForm, networkForm } from '#workflows/books/settings/forms.ts';
import { settings } from '#workflows/books/settings/index.ts';
import { bookWords } from '#workflows/books/words/words.ts';
import { assertMayChangeSettings } from '../../access.ts';
import type { Caller } from '../../caller.ts';
import { NotFoundError } from '../../errors.ts';
import { parseInput } from '../../input.ts';
import type { Services } from '../../services.ts';
import { enterInBook } from './enter-in-book.ts';

/** Whose settings: the Network's, or those by which a body circulates. */
export type SettingsOf = 'network' | { readonly body: string; readonly method: string };

type Request = { readonly of: SettingsOf; readonly body: unknown; readonly idempotencyKey?: string | undefined };

/** Changes one setting. @throws RequestError */
export async function changeSettings(
  services: Services,
  caller: Caller,
  { of, body, idempotencyKey }: Request,
): Promise<{ readonly version: number }> {
  const kind = of === 'network' ? 'change-setting' : 'change-method';
  assertMayChangeSettings(caller);
  const entry =
    of === 'network'
      ? parseInput(networkForm.schema, body, '', bookWords)
      : await methodChange(services, caller, of, body);
  return enterInBook(
    services,
    caller,
    { book: settings, bookId: settingsBook, kind, entry },
    idempotencyKey,
    ({ state }) => ({ version: state.seq }),
  );
}

async function methodChange(
  services: Services,
  { now }: Caller,
  { body, method }: Exclude<SettingsOf, 'network'>,
  change: unknown,
): Promise<unknown> {
  const network = await services.network.directory();
  const named = CirculationMethod.safeParse(method).data;
  const isKnown =
    named !== undefined &&
    network.bodies().some(({ id }) => id === body) &&
    network.methodOf(body, named, now) !== undefined;
  if (!isKnown) throw new NotFoundError('no-such-page');
  return { body, method, change: parseInput(methodForm.schema, change, '', bookWords) };
}
