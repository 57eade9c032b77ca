import type { Fields } from '#schemas/form/field.ts';
import { fieldAt } from './field-at.ts';

/** The entries without rows in which nothing was filled in; those behind them move up. Each name is looked at twice, however many there are. */
export function withoutBlankRows(fields: Fields, entries: URLSearchParams): URLSearchParams {
  const kept = filledRows(fields, entries);
  const fewer = new URLSearchParams();
  for (const [name, value] of entries) {
    const moved = fieldAt(fields, name) === undefined ? name : renumbered(name, kept);
    if (moved !== undefined) fewer.append(moved, value);
  }
  return fewer;
}

/** Whether it says only what a row is about, which the page has filled in. */
function isAskedAbout(fields: Fields, name: string): boolean {
  const [, list = '', last] = /^(.+)\.\d+\.([^.]+)$/.exec(name) ?? [];
  const field = list === '' ? undefined : fieldAt(fields, list)?.field;
  return field?.kind === 'rows' && field.oneFor !== undefined && field.oneFor === last;
}

const isNumber = (part: string): boolean => /^\d+$/.test(part);

/** New numbers of the rows in which something stands, by the name of the list and the number that they had. */
function filledRows(fields: Fields, entries: URLSearchParams): Map<string, Map<number, number>> {
  const filled = new Map<string, Set<number>>();
  for (const [name, value] of entries) {
    if (value.trim() === '' || fieldAt(fields, name) === undefined || isAskedAbout(fields, name)) continue;
    const parts = name.split('.');
    for (const [place, part] of parts.entries()) {
      if (!isNumber(part)) continue;
      const list = parts.slice(0, place).join('.');
      filled.set(list, (filled.get(list) ?? new Set()).add(Number(part)));
    }
  }
  const inOrder = (numbers: Set<number>) => [...numbers].sort((one, other) => one - other);
  return new Map(
    [...filled].map(([list, numbers]) => [list, new Map(inOrder(numbers).map((number, place) => [number, place]))]),
  );
}

/** The name with the numbers that its rows get; undefined for one of a row that goes. */
function renumbered(name: string, kept: ReadonlyMap<string, ReadonlyMap<number, number>>): string | undefined {
  const parts = name.split('.');
  const moved: string[] = [];
  for (const [place, part] of parts.entries()) {
    const number = isNumber(part) ? kept.get(parts.slice(0, place).join('.'))?.get(Number(part)) : part;
    if (number === undefined) return undefined;
    moved.push(String(number));
  }
  return moved.join('.');
}
