import type { Caller } from './caller.ts';
import { IdempotencyMismatchError, RequestError } from './errors.ts';
import { sha256 } from './hash.ts';
import type { IdempotencyRecord } from './ports.ts';
import type { Services } from './services.ts';

/** A repeated request is answered from the record for this long; a day outlives any client's retries. */
const keptSeconds = 24 * 3600;

/** A key is part of a row's key, wherever it comes from: a header, or a form. */
const keyForm = /^[\x20-\x7e]{1,200}$/;

/**
 * The answer that was given when this key first came with this request; undefined when it is new.
 * @throws IdempotencyMismatchError when it came with another one, RequestError for a key that is none
 */
export async function replayed<T>(
  services: Services,
  caller: Caller,
  key: string | undefined,
  requestHash: string,
): Promise<T | undefined> {
  if (key === undefined) return undefined;
  if (!keyForm.test(key)) throw new RequestError(400, 'bad-idempotency-key');
  const record = await services.cases.idempotent(caller.person.id, key);
  if (record === undefined) return undefined;
  if (record.requestHash !== requestHash) throw new IdempotencyMismatchError();
  return record.response as T;
}

/** The same for requests that mean the same; `meaning` is what the schema made of the body, undefined where it made nothing. */
export const hashOfRequest = (what: string, meaning: unknown): string =>
  sha256(`${what} ${JSON.stringify(canonical(meaning)) ?? 'means nothing'}`);

/**
 * Members in one order (RFC 8785, section 3.2.3), text in one normal form, and nothing that says no more than its absence:
 * `false`, an empty text, an empty list. Numbers are the same however they were written, once they are parsed.
 */
function canonical(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const said = Object.entries(value).filter(([, member]) => !saysNothing(member));
  return Object.fromEntries(
    said.sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, member]) => [name, canonical(member)]),
  );
}

const saysNothing = (member: unknown): boolean =>
  member === undefined || member === false || member === '' || (Array.isArray(member) && member.length === 0);

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
