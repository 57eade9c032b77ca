import type { SearchChoices } from '#schemas/found-event.ts';
import { type SearchFilter, searchFilters } from '#schemas/search.ts';
import type { Reader } from '../reader.ts';

export const isFilter = (field: string): field is SearchFilter => (searchFilters as readonly string[]).includes(field);

/** What the page calls a filter; one that there is not is called as it was written. */
export const filterLabel = (reader: Reader, field: string): string =>
  isFilter(field) ? reader.say(`search.filter.${field}`) : field;

/** Values with their words. */
export type Worded = readonly (readonly [value: string, words: string])[];

/** What may be chosen of a filter, in the reader's words; undefined for one in which people write. */
export function wordedChoices(reader: Reader, filter: string, choices: SearchChoices): Worded | undefined {
  if (!isChosen(filter)) return undefined;
  const worded = choices[filter].map(
    ([value, procedure]) => [value, wordsOf[filter](reader.of(procedure), value)] as const,
  );
  return filter === 'role' ? worded : reader.sorted(worded);
}

/** A filter as the reader would say it: `State: Adopted`. */
export function filterInWords(reader: Reader, filter: string, value: string, choices: SearchChoices): string {
  const words = wordedChoices(reader, filter, choices)?.find(([each]) => each === value)?.[1];
  return reader.labelled(filterLabel(reader, filter), words ?? value);
}

const wordsOf: Readonly<Record<keyof SearchChoices, (reader: Reader, value: string) => string>> = {
  procedure: (reader, value) => reader.say(`procedures.${value}`),
  type: (reader, value) => reader.outline(`events.${value}`),
  state: (reader, value) => reader.say(`states.${value}`),
  outcome: (reader, value) => reader.say(`outcomes.${value}`),
  role: (reader, value) => reader.say(`roles.${value}`),
};

const isChosen = (filter: string): filter is keyof SearchChoices => Object.hasOwn(wordsOf, filter);
