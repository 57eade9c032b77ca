import type { BodySettingName } from '#schemas/body-settings.ts';
import { registry } from '#workflows/registry.ts';

/** What counts of how a body decides in the procedures whose cases it takes; none where no procedure decides in it. */
export const settingsUsedIn = (body: string): BodySettingName[] =>
  Object.values(registry).flatMap(({ decidesIn }) => (decidesIn?.body === body ? [...decidesIn.by] : []));
