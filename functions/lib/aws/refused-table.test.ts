import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { at, caseIdOf, commitTo, stateWith } from '#test/contract/stored-samples.ts';
import { AwsPeer } from '#test/support/aws-peer.ts';
import { asRequestError } from '../http/as-request-error.ts';
import { log } from '../log.ts';
import { TableCaseStore } from '../store/case-store.ts';
import { TableReceivedMailStore } from '../store/received-mail-store.ts';
import { Table } from './dynamodb.ts';

/** What DynamoDB refuses, over the wire to Amazon's client, and what becomes of it for whoever asked. */
let peer: AwsPeer;
let table: Table;

beforeAll(async () => {
  vi.spyOn(log, 'error').mockReturnValue(undefined);
  peer = await AwsPeer.listen();
  const credentials = { AWS_ACCESS_KEY_ID: 'none', AWS_SECRET_ACCESS_KEY: 'none' };
  Object.assign(process.env, { ...credentials, AWS_REGION: 'eu-west-1', AWS_ENDPOINT_URL_DYNAMODB: peer.url });
  table = new Table('t');
});
afterEach(() => peer.forget());
afterAll(async () => {
  delete process.env['AWS_ENDPOINT_URL_DYNAMODB'];
  vi.restoreAllMocks();
  await peer.stop();
});

const idempotency = { person: 'p', key: 'k', requestHash: 'h', response: {}, expiresAtEpochSeconds: 1 };
/** Its items are the case, the key of the request, an event and the row of a mail that is owed, in this order. */
const commit = () => {
  const outbox = { caseId: caseIdOf(1), procedure: 'sample', seq: 1, messages: [] };
  return new TableCaseStore(table).commit(commitTo(stateWith(caseIdOf(1)), undefined, { idempotency, outbox }));
};
const failureOf = (work: Promise<unknown>): Promise<Error> =>
  work.then(
    () => Promise.reject(new Error('It did not fail')),
    (error: Error) => error,
  );

describe('a table that is throttled', () => {
  test.each([
    ['ProvisionedThroughputExceededException', 400],
    ['ThrottlingException', 400],
    ['RequestLimitExceeded', 400],
    ['TransactionInProgressException', 400],
    ['InternalServerError', 500],
  ])('%s, then works: nobody notices', async (name, status) => {
    peer.refuse(1, status, name);
    await commit();
    expect(peer.asked).toEqual(['TransactWriteItems', 'TransactWriteItems']);
  });

  test('for longer than the client tries: the caller is told to try again', async () => {
    peer.refuse(4, 400, 'ProvisionedThroughputExceededException');
    const error = await failureOf(commit());
    expect(error.name).toBe('UpstreamError');
    expect(asRequestError(error)).toMatchObject({ status: 503, code: 'unavailable' });
  }, 30_000);
});

describe('a transaction that is cancelled', () => {
  const conflict = ['VersionConflictError', 500];
  const unavailable = ['UpstreamError', 503];
  const defect = ['TransactionCancelled', 500];
  test.each<[string, string[], (string | number)[]]>([
    ['the case has changed', ['ConditionalCheckFailed', 'None', 'None', 'None'], conflict],
    ['the key of the request was just used', ['None', 'ConditionalCheckFailed', 'None', 'None'], conflict],
    ['another transaction writes the case', ['TransactionConflict', 'None', 'None', 'None'], conflict],
    ['both', ['ConditionalCheckFailed', 'TransactionConflict', 'None', 'None'], conflict],
    ['the case is throttled', ['ThrottlingError', 'None', 'None', 'None'], unavailable],
    ['the row of a mail is throttled', ['None', 'None', 'None', 'ProvisionedThroughputExceeded'], unavailable],
    ['changed, and throttled', ['ConditionalCheckFailed', 'None', 'ThrottlingError', 'None'], unavailable],
    ['an item is too large', ['None', 'None', 'ValidationError', 'None'], defect],
    ['the function may not', ['AccessDenied', 'None', 'None', 'None'], defect],
  ])('because %s', async (_, codes, [name, status]) => {
    const CancellationReasons = codes.map((Code) => (Code === 'None' ? { Code } : { Code, Message: 'why' }));
    peer.refuse(1, 400, 'TransactionCanceledException', { CancellationReasons });
    const error = await failureOf(commit());
    expect([error.name, asRequestError(error).status]).toEqual([name, status]);
    // A conflict is decided anew on what is there now; the client must not repeat the transaction as it was.
    expect(peer.asked).toEqual(['TransactWriteItems']);
  });
});

describe('a single write', () => {
  test('that meets a transaction can be tried again: the machine does, and so does a received mail', async () => {
    peer.refuse(1, 400, 'TransactionConflictException');
    const token = new TableCaseStore(table).keepToken(caseIdOf(1), 'screening', 0, 'token');
    await expect(token).rejects.toMatchObject({ name: 'UpstreamError' });
    peer.refuse(1, 400, 'TransactionConflictException');
    const claim = { now: at, until: at, forgetAtEpochSeconds: 1 };
    const claimed = new TableReceivedMailStore(table).claim('m', claim);
    await expect(claimed).rejects.toMatchObject({ name: 'UpstreamError' });
  });

  test('whose condition fails says what stands there', async () => {
    const claim = { now: at, until: at, forgetAtEpochSeconds: 1 };
    const mails = new TableReceivedMailStore(table);
    peer.refuse(1, 400, 'ConditionalCheckFailedException', { Item: { handled: { BOOL: true } } });
    expect(await mails.claim('m', claim)).toBe('handled');
    peer.refuse(1, 400, 'ConditionalCheckFailedException', { Item: { claimedUntil: { S: at } } });
    expect(await mails.claim('m', claim)).toBe('under-way');
  });
});
