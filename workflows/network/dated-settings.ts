/** A value as somebody may set it: a choice, a length of time, a sentence; or several choices. */
export type SettingValue = string | readonly string[];

/** The same as JSON has it: whoever gets it may change it. */
export const copied = (value: SettingValue): string | string[] => (typeof value === 'string' ? value : [...value]);

/** A value with the instant from which it holds. Of two that begin at once, the one entered last holds. */
export type DatedValue = {
  readonly from: string;
  readonly value: SettingValue;
  /** The decision that a change of how a body works rests on; null where it is yet to be confirmed, absent where the roster file says the value. */
  readonly adoptedBy?: string | null | undefined;
};

/** By name, what was entered of a setting, in the order of entering; a name without entries is as the roster file says. */
export type DatedSettings = Readonly<Record<string, readonly DatedValue[]>>;

/** How a parameter of a working method is named: the method of a body that holds from a day on. */
export const methodKey = (
  body: string,
  { method, from }: { method: string; from: string },
  parameter: string,
): string => `${body}/${method}/${from}/${parameter}`;

/** How a setting of a body is named. */
export const bodySettingKey = (body: string, name: string): string => `${body}/${name}`;

/** How a setting is named that a procedure has of its own: three parts, where a body has two and a method four. */
export const ownSettingKey = (procedure: string, name: string): string => `procedure/${procedure}/${name}`;

/** What the name of a setting says: whose it is, and of a body by which method it circulates. */
export function partsOfSetting(name: string) {
  const [first = name, second = '', third = '', fourth] = name.split('/');
  const none = { procedure: null, body: null, method: null };
  if (fourth !== undefined) return { ...none, setting: fourth, body: first, method: second };
  if (third !== '') return { ...none, setting: third, procedure: second };
  return second === '' ? { ...none, setting: first } : { ...none, setting: second, body: first };
}

/** What holds at an instant of what was entered; undefined where nothing does. */
export function heldAt(entered: readonly DatedValue[] | undefined, at: string): DatedValue | undefined {
  let held: DatedValue | undefined;
  for (const each of entered ?? []) {
    if (each.from <= at && (held === undefined || each.from >= held.from)) held = each;
  }
  return held;
}

/**
 * `base` as it is at an instant. What was entered was parsed with the schema of the very member of `base` (books/settings),
 * whose name `keyOf` gives.
 */
export function asOf<T extends object>(
  base: T,
  members: readonly (keyof T & string)[],
  entered: DatedSettings,
  keyOf: (member: string) => string,
  at: string,
): T {
  const changed = members.flatMap((member) => {
    const held = heldAt(entered[keyOf(member)], at);
    return held === undefined ? [] : [[member, held.value]];
  });
  return changed.length === 0 ? base : { ...base, ...Object.fromEntries(changed) };
}

/**
 * The decision on which the newest change of these rests that holds at an instant; null where it is to be confirmed, undefined
 * where nobody changed any. Of changes that begin at once, that of the one named last: no two names know which was entered first.
 */
export function newestDecision(
  entered: DatedSettings,
  names: readonly string[],
  at: string,
): string | null | undefined {
  const changes = names
    .flatMap((name) => heldAt(entered[name], at) ?? [])
    .filter(({ adoptedBy }) => adoptedBy !== undefined);
  return changes.toSorted((one, other) => one.from.localeCompare(other.from)).at(-1)?.adoptedBy;
}
