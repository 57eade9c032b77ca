import { isDeepStrictEqual } from 'node:util';
import { bodySettingNames, usualBodySettings } from '#schemas/body-settings.ts';
import type { Person, Roster } from '#schemas/roster.ts';
import { methodParameters, settingNames } from '#schemas/roster.ts';
import type { ChangeInFile } from '#workflows/books/schemas/settings.ts';
import { settingsBook } from '#workflows/books/settings/book-id.ts';
import { settings } from '#workflows/books/settings/index.ts';
import { bodySettingKey, copied, methodKey } from '#workflows/network/dated-settings.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { sha256 } from '../../hash.ts';
import type { Services } from '../../services.ts';
import { written } from './enter-in-book.ts';

/**
 * Has a roster file come into force, and enters that and what of it is new in the book of settings, in one transaction. The roster that
 * is in force already is not written: an installation whose disk is full must still be able to start.
 */
export async function loadRoster(services: Services, roster: Roster, text: string, at: string): Promise<void> {
  await services.roster.assertLoadable();
  const before = await services.roster.current();
  if (JSON.stringify(before) === JSON.stringify(roster)) return;
  const held = before === undefined ? undefined : await services.network.directory();
  const entry = {
    hash: sha256(text),
    people: roster.people.length,
    ...changesOf(before?.people ?? [], roster.people),
    settings: before === undefined || held === undefined ? [] : settingsChanged(before, roster, held, at),
  };
  const by = { at, actor: { system: 'operator' } } as const;
  await written(services, { book: settings, bookId: settingsBook, kind: 'load-roster', entry }, by, { roster });
}

function changesOf(before: readonly Person[], after: readonly Person[]) {
  const known = new Map(before.map((person) => [person.id, person]));
  const kept = after.filter(({ id }) => known.has(id));
  return {
    joined: after.length - kept.length,
    left: before.length - kept.length,
    changed: kept.filter((person) => !isDeepStrictEqual(person, known.get(person.id))).length,
  };
}

/** Where the file says something else than the one before, its word is the newest, also after what people have entered meanwhile. */
function settingsChanged(before: Roster, after: Roster, held: Directory, at: string): ChangeInFile[] {
  const ofNetwork = settingNames.flatMap((name) =>
    changed(name, before.settings[name], after.settings[name], held.settingsAt(at)[name]),
  );
  const ofBodies = after.bodies.flatMap(({ id, workingMethods }) =>
    workingMethods.flatMap((method) => {
      const former = before.bodies
        .find((body) => body.id === id)
        ?.workingMethods.find((each) => each.method === method.method && each.from === method.from);
      if (former === undefined) return [];
      const now = held.methodOf(id, method.method, at);
      return methodParameters.flatMap((name) =>
        changed(methodKey(id, method, name), former[name], method[name], now?.[name]),
      );
    }),
  );
  const ofDeciding = after.bodies.flatMap((body) => {
    const former = before.bodies.find(({ id }) => id === body.id);
    if (former === undefined) return [];
    const now = held.bodySettingsAt(body.id, at);
    return bodySettingNames.flatMap((name) => {
      const said = former.settings?.[name];
      // What the file before said and this one leaves out is as usual again.
      const says = body.settings?.[name] ?? (said === undefined ? undefined : usualBodySettings[name]);
      return changed(bodySettingKey(body.id, name), said, says, now[name]);
    });
  });
  return [...ofNetwork, ...ofDeciding, ...ofBodies];
}

type Value = string | readonly string[] | undefined;

function changed(name: string, before: Value, after: Value, held: Value): ChangeInFile[] {
  if (after === undefined || isDeepStrictEqual(before, after)) return [];
  return [{ name, ...(held === undefined ? {} : { was: copied(held) }), value: copied(after) }];
}
