import type { EventView, SettingsView, SettingView } from '#schemas/api.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import type { SettingsState } from '#workflows/books/schemas/settings.ts';
import { settingsBook } from '#workflows/books/settings/book-id.ts';
import type { Caller } from '../../caller.ts';
import { everyModule } from '../../module-of.ts';
import type { Services } from '../../services.ts';
import { settingsOfBodies, settingsOfNetwork, settingsOfProcedures } from './settings-now.ts';

/** The settings as they are now, what is entered for later, and how they came about: everybody with a role may know by what they are bound. */
export async function readSettings(
  services: Services,
  { now }: Caller,
  language: InterfaceLanguage,
): Promise<SettingsView> {
  const found = await services.cases.loadWithHistory(settingsBook);
  const state = found?.stored.state as unknown as SettingsState | undefined;
  const network = await services.network.directory(state?.seq);
  const known = { network, entered: state?.entered ?? {}, now, language };
  const settings: SettingView[] = [
    ...settingsOfNetwork(known),
    ...settingsOfBodies(known),
    ...settingsOfProcedures(known, await everyModule()),
  ];
  const history: EventView[] = [...(found?.history ?? [])];
  return { version: state?.seq ?? 0, settings, history };
}
