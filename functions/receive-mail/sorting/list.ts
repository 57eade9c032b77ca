import { field, firstOf, type Sorting } from './filter.ts';

/** RFC 2919 and 2369, and what list programs wrote before. `List-Unsubscribe` alone is on what customers get, too. */
const names = ['list-id', 'list-post', 'x-mailing-list', 'mailing-list', 'x-beenthere', 'x-listname', 'x-ml-name'];

/** It came over a mailing list: a person may have written it, to all. */
export const markOfList = (sorting: Pick<Sorting, 'mail'>): string | undefined =>
  firstOf(sorting, names) ?? (field(sorting, 'precedence') === 'list' ? 'precedence: list' : undefined);
