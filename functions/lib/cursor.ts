import { BadCursorError } from './errors.ts';
import { sha256 } from './hash.ts';
import type { Page, Placed } from './ports.ts';

/** What a cursor goes on with: the list's name, whose it is, what it is filtered by. */
export type ListName = readonly (string | undefined)[];

const form = /^([\w-]{1,200})\.([0-9a-f]{16})$/;
const placeForm = /^(\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}\.\d{3}Z)?#){1,2}[\w.-]{1,120}$/;

/**
 * The place after which a list goes on. A cursor names a place and nothing else: which rows are read follows from the
 * reader and the filter of the request alone, so one that is made up shows nobody more than their own list (ADR 9). The check
 * tells one that was cut, or belongs to another list. @throws BadCursorError for such a one
 */
export function placeOf(list: ListName, cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const [, encoded = '', check] = form.exec(cursor) ?? [];
  const place = Buffer.from(encoded, 'base64url').toString('latin1');
  if (check === undefined || check !== checkOf(list, place) || !placeForm.test(place)) throw new BadCursorError();
  return place;
}

export const cursorAt = (list: ListName, place: string): string =>
  `${Buffer.from(place, 'latin1').toString('base64url')}.${checkOf(list, place)}`;

/** A page of lines of which one more than `limit` was asked for. */
export function pageOf<T>(list: ListName, placed: readonly Placed<T>[], limit: number): Page<T> {
  const last = placed.length > limit ? placed[limit - 1] : undefined;
  return {
    items: placed.slice(0, limit).map(({ item }) => item),
    cursor: last === undefined ? null : cursorAt(list, last.place),
  };
}

const checkOf = (list: ListName, place: string): string =>
  sha256(JSON.stringify([...list.map((part) => part ?? null), place])).slice(0, 16);
