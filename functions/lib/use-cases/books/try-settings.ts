import type { CaseState } from '#schemas/case-state.ts';
import type { SettingEffects } from '#schemas/settings-effects.ts';
import type { SettingsState } from '#workflows/books/schemas/settings.ts';
import { settingsEvents } from '#workflows/books/schemas/settings.ts';
import { settingsBook } from '#workflows/books/settings/book-id.ts';
import { boundBy } from '#workflows/books/settings/bound-by.ts';
import { settings as book } from '#workflows/books/settings/index.ts';
import { settingsWriters } from '#workflows/books/settings/writers.ts';
import { heldAt, partsOfSetting } from '#workflows/network/dated-settings.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { registry } from '#workflows/registry.ts';
import { capacityToEnter } from '../../access.ts';
import { actorOf, type Caller } from '../../caller.ts';
import { sha256 } from '../../hash.ts';
import { meetingsOf } from '../../meetings-of.ts';
import type { Services } from '../../services.ts';
import { withSurroundings } from '../../surroundings.ts';
import { changeSettings, settingsEntry } from './change-settings.ts';
import { openCasesOf } from './open-cases.ts';
import { refusedByBook } from './refused-by-book.ts';
import { ownSettingsOf, type SettingsOf } from './settings-of.ts';

type Request = { readonly of: SettingsOf; readonly body: unknown };

/** What a change of a setting would come to; nothing is saved. @throws RequestError, 409 `stale-book` where there was another entry since the one that was seen */
export async function trySettings(services: Services, caller: Caller, request: Request): Promise<SettingEffects> {
  const { kind, entry, writers = settingsWriters } = await settingsEntry(services, caller, request);
  const at = caller.now;
  const actor = actorOf(caller, capacityToEnter(caller, writers));
  const stored = await services.cases.load(settingsBook);
  const state = stored?.state ?? (book.initialState(settingsBook, at) as CaseState);
  const { entered, seq } = state as unknown as SettingsState;
  const network = await services.network.directory(seq);
  const reading = {
    history: () => services.cases.history(settingsBook),
    meetings: (body: string) => meetingsOf(services.cases, body),
  };
  try {
    const { events } = await withSurroundings(network, reading, (surroundings) =>
      book.decide({ type: 'enter', kind, entry, at, actor }, state, surroundings),
    );
    const { name, was = '', value, from, adoptedBy } = settingsEvents['setting-changed'].parse(events[0]?.data);
    const { procedure } = partsOfSetting(name);
    const { countNow = [] } = procedure === null ? {} : await ownSettingsOf(procedure);
    const bound = boundBy(name, countNow);
    const touched =
      bound === 'proposing' || bound === 'absence' ? [] : await openCasesOf(services, caller, touchedBy(name));
    const next = (entered[name] ?? [])
      .filter((each) => each.from > from)
      .sort((one, other) => (one.from < other.from ? -1 : 1))[0];
    const until =
      next === undefined
        ? undefined
        : { from: next.from, value: heldAt(entered[name], next.from)?.value ?? next.value };
    const told = { name, was, value, adoptedBy, until: until as SettingEffects['until'], bound, touched };
    const asked = from === at ? 'at once' : from;
    return { ...told, from, digest: sha256(JSON.stringify([told, asked])).slice(0, 16) };
  } catch (error) {
    throw error instanceof DomainError ? refusedByBook(error) : error;
  }
}

/** Makes the change, if what follows is still what was seen. @throws the same */
export async function changeSettingsSeen(
  services: Services,
  caller: Caller,
  request: Request,
  { seen, idempotencyKey }: { readonly seen: string | undefined; readonly idempotencyKey: string | undefined },
): Promise<{ readonly version: number } | { readonly toBeSeen: SettingEffects }> {
  const change = () => changeSettings(services, caller, { ...request, idempotencyKey });
  if (idempotencyKey !== undefined && (await services.cases.idempotent(caller.person.id, idempotencyKey)) !== undefined)
    return change();
  const effects = await trySettings(services, caller, request);
  return effects.digest === seen ? change() : { toBeSeen: effects };
}

/** Procedures whose cases look at a setting. */
function touchedBy(name: string): string[] {
  const { procedure, body } = partsOfSetting(name);
  if (procedure !== null) return [procedure];
  return Object.keys(registry).filter((id) => body === null || registry[id]?.decidesIn?.body === body);
}
