import type { SearchFilters } from '#schemas/search.ts';

/** The address of a search: its filters and nothing else. */
export function searchAddress(filters: SearchFilters, path = '/search'): string {
  const given = Object.entries(filters).filter((filter): filter is [string, string] => Boolean(filter[1]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}
