import type { RegisterEntry } from '#schemas/api.ts';
import { NotFoundError } from '../errors.ts';
import type { Page } from '../ports.ts';
import type { Services } from '../services.ts';

const pageSize = 50;

/** The public list of outcomes, newest first. */
export const registerEntries = (
  services: Services,
  { cursor }: { cursor?: string | undefined },
): Promise<Page<RegisterEntry>> => services.register.entries(cursor, pageSize);

export async function registerEntry(services: Services, caseId: string): Promise<RegisterEntry> {
  const entry = await services.register.entry(caseId);
  if (entry === undefined) throw new NotFoundError('no-such-case');
  return entry;
}
