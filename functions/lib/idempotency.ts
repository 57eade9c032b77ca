import type { Caller } from './caller.ts';
import { IdempotencyMismatchError } from './errors.ts';
import { sha256 } from './hash.ts';
import type { IdempotencyRecord } from './ports.ts';
import type { Services } from './services.ts';

/** A repeated request is answered from the record for this long; a day outlives any client's retries. */
const keptSeconds = 24 * 3600;

/** The answer that was given when this key first came with this request; undefined when it is new. */
export async function replayed<T>(
  services: Services,
  caller: Caller,
  key: string | undefined,
  requestHash: string,
): Promise<T | undefined> {
  if (key === undefined) return undefined;
  const record = await services.cases.idempotent(caller.person.id, key);
  if (record === undefined) return undefined;
  if (record.requestHash !== requestHash) throw new IdempotencyMismatchError();
  return record.response as T;
}

export const hashOfRequest = (what: string, body: unknown): string => sha256(`${what} ${JSON.stringify(body)}`);

export const idempotencyRecord = (
  caller: Caller,
  key: string,
  requestHash: string,
  response: unknown,
): IdempotencyRecord => ({
  person: caller.person.id,
  key,
  requestHash,
  response,
  expiresAtEpochSeconds: Math.floor(Date.parse(caller.now) / 1000) + keptSeconds,
});
