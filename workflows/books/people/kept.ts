import type { CivilDate } from '#schemas/civil-date.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { instantOn } from './instant-on.ts';
import { peopleWriters } from './writers.ts';

/** Somebody has to be left who can change people again. @throws DomainError with the first day on which nobody is */
export function assertKept(after: Directory, days: readonly CivilDate[], at: string): void {
  for (const day of days) {
    if (peopleWriters.every((writer) => after.holdersOf(writer, instantOn(day, at)).length === 0))
      throw new DomainError('nobody-keeps-people', { field: 'roles', params: { sinceOn: day } });
  }
}
