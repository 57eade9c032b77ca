import type { EventOf, Recorded } from '#workflows/procedure/schemas/event-of.ts';
import type { News } from '#workflows/procedure/subject.ts';
import type { settingsEvents } from '../schemas/settings.ts';
import { atOnce } from './bound-by.ts';

/**
 * Cases are told of what counts for them at once. By all others a case, or a round, goes on as it began: who may propose counts for what is yet to be
 * proposed, what a body has set of how it decides is as it was when the case was opened, and a round keeps the terms of the working method it went out by (ADR 20).
 */
export function newsOf(event: Recorded<EventOf<typeof settingsEvents>>): News | undefined {
  const { names, from } =
    event.type === 'setting-changed'
      ? { names: [event.data.name], from: event.data.from }
      : { names: event.data.settings.map(({ name }) => name), from: event.at };
  const changed = names.filter((name) => atOnce.has(name));
  return changed.length === 0 ? undefined : { from, changed };
}
