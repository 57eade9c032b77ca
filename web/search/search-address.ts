import type { SearchQuery } from '#schemas/search.ts';

/** The address of a search: its filters, and after which place it goes on. */
export function searchAddress(filters: SearchQuery, path = '/search'): string {
  const given = Object.entries(filters).filter((filter): filter is [string, string] => Boolean(filter[1]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}
