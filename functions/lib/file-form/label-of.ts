import type { Fields } from '#schemas/form/field.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import { isSaid, say } from '#words/say.ts';
import { ownNameOf, type Place, placesOf } from './places.ts';

/**
 * What a line calls a place in a language: what the page calls it, so that whoever knows one knows the other. Of a row its number stands
 * before it: `Translation 1 – Title`.
 */
export function labelOf(
  procedure: string,
  language: InterfaceLanguage,
  { path }: Pick<Place, 'path'>,
  number = 1,
): string {
  const manner = { procedure };
  const key = keyOf(procedure, { path });
  const label = isSaid(`${key}.label`, procedure) ? say(language, `${key}.label`, {}, manner) : ownNameOf({ path });
  const star = path.indexOf('*');
  if (star < 0) return label;
  const rowKey = `form.${path[star - 1]}.row`;
  const row = isSaid(rowKey, procedure)
    ? say(language, rowKey, { number }, manner)
    : `${labelOf(procedure, language, { path: path.slice(0, star) })} ${number}`;
  return star === path.length - 1 ? row : `${row} – ${label}`;
}

/** What the place is called to which the path of an error leads; the nearest one around it that has a name. */
export function labelAt(procedure: string, language: InterfaceLanguage, fields: Fields, field: string): string {
  const parts = field.split('.');
  const number = parts.find((part) => /^\d+$/.test(part));
  const path = parts.map((part) => (/^\d+$/.test(part) ? '*' : part));
  const places = placesOf(fields);
  for (let length = path.length; length > 0; length -= 1) {
    const near = path.slice(0, length);
    const found = places.find((place) => place.path.join('.') === near.join('.'));
    if (found !== undefined) return labelOf(procedure, language, found, Number(number ?? 0) + 1);
  }
  return Object.hasOwn(fields, parts[0] ?? '') ? labelOf(procedure, language, { path: parts.slice(0, 1) }) : field;
}

/** Where the words of a place stand: those of what asks for it, the nearest first, or those of its name. */
export function keyOf(procedure: string, { path }: Pick<Place, 'path'>): string {
  const own = ownNameOf({ path });
  const about = [...path.slice(0, -1).filter((part) => part !== '*'), procedure];
  const special = about.find((one) => isSaid(`form.${own}.${one}.label`, procedure));
  return special === undefined ? `form.${own}` : `form.${own}.${special}`;
}
