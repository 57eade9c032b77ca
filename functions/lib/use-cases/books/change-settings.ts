import { CirculationMethod } from '#schemas/circulation-method.ts';
import { CaseId } from '#schemas/ids.ts';
import type { Assignee } from '#schemas/task.ts';
import { settingsBook } from '#workflows/books/settings/book-id.ts';
import { formOfBody } from '#workflows/books/settings/form-of-body.ts';
import { methodForm, networkForm, ownForm } from '#workflows/books/settings/forms.ts';
import { settings } from '#workflows/books/settings/index.ts';
import { chosen } from '#workflows/books/settings/rules.ts';
import { settingsWriters } from '#workflows/books/settings/writers.ts';
import { bookWords } from '#workflows/books/words/words.ts';
import { capacityToAct } from '../../access.ts';
import type { Caller } from '../../caller.ts';
import { InvalidInputError, NotFoundError } from '../../errors.ts';
import { parseInput } from '../../input.ts';
import { procedureOfCase } from '../../procedure-of-case.ts';
import type { Services } from '../../services.ts';
import { enterInBook } from './enter-in-book.ts';
import { ownSettingsOf, type SettingsOf, writersOf } from './settings-of.ts';
import { settingsUsedIn } from './settings-used-in.ts';

type Request = { readonly of: SettingsOf; readonly body: unknown; readonly idempotencyKey?: string | undefined };

/** An entry in the book of settings, as it would be made. */
export type SettingsEntry = {
  readonly kind: string;
  readonly entry: unknown;
  readonly adoptedBy?: string | undefined;
  readonly writers?: readonly Assignee[];
};

/** Changes one setting. @throws RequestError */
export async function changeSettings(
  services: Services,
  caller: Caller,
  { of, body, idempotencyKey }: Request,
): Promise<{ readonly version: number }> {
  const { kind, entry, writers = settingsWriters } = await settingsEntry(services, caller, { of, body });
  return enterInBook(
    services,
    caller,
    { book: settings, bookId: settingsBook, kind, entry, writers },
    idempotencyKey,
    ({ state }) => ({ version: state.seq }),
  );
}

/** The entry that a filled-in form asks for. @throws RequestError */
export async function settingsEntry(
  services: Services,
  caller: Caller,
  { of, body }: Pick<Request, 'of' | 'body'>,
): Promise<SettingsEntry> {
  capacityToAct(caller, await writersOf(of));
  const made = await changeOf(services, caller, of, body);
  await assertAdopted(services, made.adoptedBy);
  return made;
}

async function changeOf(services: Services, caller: Caller, of: SettingsOf, given: unknown): Promise<SettingsEntry> {
  if (of === 'network') return { kind: 'change-setting', entry: parseInput(networkForm.schema, given, '', bookWords) };
  return 'procedure' in of ? changeOfProcedure(of.procedure, given) : changeOfBody(services, caller, of, given);
}

async function changeOfProcedure(procedure: string, given: unknown): Promise<SettingsEntry> {
  const { fields, usual, writers } = await ownSettingsOf(procedure);
  const change = chosen(parseInput(ownForm(fields).schema, given, '', procedure) as Parameters<typeof chosen>[0]);
  const entry = { procedure, usual: usual[change.choice], change };
  return { kind: 'change-own', entry, adoptedBy: change.adoptedBy, writers };
}

async function changeOfBody(
  services: Services,
  { now }: Caller,
  { body, method }: { readonly body: string; readonly method?: string },
  given: unknown,
): Promise<SettingsEntry> {
  const network = await services.network.directory();
  if (!network.bodies().some(({ id }) => id === body)) throw new NotFoundError('no-such-page');
  if (method === undefined) {
    const change = parseInput(formOfBody(settingsUsedIn(body)).schema, given, '', bookWords);
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
