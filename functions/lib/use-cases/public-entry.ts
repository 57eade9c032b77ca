import type { RegisterEntry } from '#schemas/api.ts';
import type { PublicRecord } from '#schemas/public-record.ts';
import { NotFoundError } from '../errors.ts';
import { moduleOf } from '../module-of.ts';
import type { Services } from '../services.ts';
import { documentOfCase, type GivenDocument } from './documents.ts';
import { publicHistory } from './public-history.ts';
import { registerEntry } from './register.ts';

/** An outcome of the register, and what its procedure says is everybody's of the case behind it. */
export type PublicEntry = { readonly entry: RegisterEntry; readonly record: PublicRecord };

/** @throws NotFoundError for a case that is not in the register */
export async function publicEntry(services: Services, caseId: string): Promise<PublicEntry> {
  const entry = await registerEntry(services, caseId);
  const found = await publicHistory(services, caseId);
  if (found === undefined) throw new Error(`The register has ${caseId}, which is not there`);
  const { procedure, state } = found.stored;
  const { publicRecord } = await moduleOf(procedure);
  return { entry, record: publicRecord(state, found.history, await services.network.directory()) };
}

/** A document that everybody may read. @throws NotFoundError for any other, and where there is none alike */
export async function publicDocument(services: Services, caseId: string, documentId: string): Promise<GivenDocument> {
  const { documents } = (await publicEntry(services, caseId)).record;
  const ref = documents.find((each) => each.documentId === documentId);
  if (ref === undefined) throw new NotFoundError('no-such-document');
  return documentOfCase(services, ref);
}
