import type { RegisterEntry } from '#schemas/api.ts';
import { pageOf, placeOf } from '../cursor.ts';
import { NotFoundError } from '../errors.ts';
import type { Page } from '../ports.ts';
import type { Services } from '../services.ts';
import { assertAwaited, type ListRequest } from './list-request.ts';

const pageSize = 50;

const list = ['register'];

/** The public list of outcomes, the latest published first. @throws BadCursorError for one that is not of it */
export async function registerEntries(services: Services, request: ListRequest): Promise<Page<RegisterEntry>> {
  const after = placeOf(list, request.cursor);
  assertAwaited(request);
  return pageOf(list, await services.register.entries(after, pageSize + 1), pageSize);
}

export async function registerEntry(services: Services, caseId: string): Promise<RegisterEntry> {
  const entry = await services.register.entry(caseId);
  if (entry === undefined) throw new NotFoundError('no-such-case');
  return entry;
}
