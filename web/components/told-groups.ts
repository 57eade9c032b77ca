import type { Reader } from '../reader.ts';

/** Those who act for the members of a body, or hold a role; or neither. */
export type ToldGroup = { readonly body?: string; readonly role?: string; readonly count: number };

/** Who is told, by body and role, and how many of each. */
export function saidOfGroups(
  reader: Reader,
  groups: readonly ToldGroup[],
  bodies: Readonly<Record<string, string>>,
): string {
  if (groups.length === 0) return reader.say('task.told.people', { count: 0 });
  return reader.list(groups.map((group) => reader.labelled(nameOf(reader, bodies, group), String(group.count))));
}

function nameOf(reader: Reader, bodies: Readonly<Record<string, string>>, { body, role }: ToldGroup): string {
  if (body !== undefined) return reader.say('task.told.members', { body: bodies[body] ?? body });
  return reader.say(role === undefined ? 'task.told.others' : `roles.${role}`);
}
