import { CirculationMethod } from '#schemas/circulation-method.ts';
import { CaseId } from '#schemas/ids.ts';
import { settingsBook } from '#workflows/books/settings/book-id.ts';
import { bodyForm, meetingsForm, methodForm, networkForm } from '#workflows/books/settings/forms.ts';
import { settings } from '#workflows/books/settings/index.ts';
import { bookWords } from '#workflows/books/words/words.ts';
import { assertMayChangeSettings } from '../../access.ts';
import type { Caller } from '../../caller.ts';
import { InvalidInputError, NotFoundError } from '../../errors.ts';
import { parseInput } from '../../input.ts';
import { procedureOfCase } from '../../procedure-of-case.ts';
import type { Services } from '../../services.ts';
import { enterInBook } from './enter-in-book.ts';

/** Whose settings: the Network's, how a body decides, or those of a method by which it circulates. */
export type SettingsOf = 'network' | { readonly body: string; readonly method?: string };

type Request = { readonly of: SettingsOf; readonly body: unknown; readonly idempotencyKey?: string | undefined };

/** Changes one setting. @throws RequestError */
export async function changeSettings(
  services: Services,
  caller: Caller,
  { of, body, idempotencyKey }: Request,
): Promise<{ readonly version: number }> {
  assertMayChangeSettings(caller);
  const { kind, entry, adoptedBy } =
    of === 'network'
      ? { kind: 'change-setting', entry: parseInput(networkForm.schema, body, '', bookWords), adoptedBy: undefined }
      : await changeOfBody(services, caller, of, body);
  await assertAdopted(services, adoptedBy);
  return enterInBook(
    services,
    caller,
    { book: settings, bookId: settingsBook, kind, entry },
    idempotencyKey,
    ({ state }) => ({ version: state.seq }),
  );
}

async function changeOfBody(
  services: Services,
  { now }: Caller,
  { body, method }: Exclude<SettingsOf, 'network'>,
  given: unknown,
) {
  const network = await services.network.directory();
  if (!network.bodies().some(({ id }) => id === body)) throw new NotFoundError('no-such-page');
  if (method === undefined) {
    const { schema } = network.decidingBodies().includes(body) ? bodyForm : meetingsForm;
    const change = parseInput(schema, given, '', bookWords);
    return { kind: 'change-body', entry: { body, change }, adoptedBy: change.adoptedBy };
  }
  const named = CirculationMethod.safeParse(method).data;
  if (named === undefined || network.methodOf(body, named, now) === undefined) throw new NotFoundError('no-such-page');
  const change = parseInput(methodForm.schema, given, '', bookWords);
  return { kind: 'change-method', entry: { body, method, change }, adoptedBy: change.adoptedBy };
}

/** A decision that is a case here has to have been adopted and published; one that is recorded elsewhere is taken at its word. */
async function assertAdopted(services: Services, adoptedBy: string | undefined): Promise<void> {
  const caseId = CaseId.safeParse(adoptedBy).data;
  if (caseId === undefined || procedureOfCase(caseId) === undefined) return;
  const entry = await services.register.entry(caseId);
  if (entry?.outcome.version !== undefined) return;
  throw new InvalidInputError([{ field: 'adoptedBy', code: 'not-adopted', params: {} }], 0, bookWords);
}
