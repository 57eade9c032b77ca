import * as z from 'zod/mini';
import type { EventEnvelope } from '#schemas/event.ts';
import type { Watch } from '#schemas/watch.ts';
import { ConditionFailed, type Item, marshalKey, type Table, TransactionCancelled } from '../aws/dynamodb.ts';
import type { ChainedEvent } from '../chain/check-chain.ts';
import { VersionConflictError } from '../errors.ts';
import { log } from '../log.ts';
import type { CaseStore, CaseWithHistory, Commit, IdempotencyRecord, Listed, Placed, StoredCase } from '../ports.ts';
import { document, number, storedCase, text } from './codec.ts';
import { watchRow } from './commit-items.ts';
import { type Writing, writingsOf } from './commit-listings.ts';
import { indexed } from './indexed.ts';
import { indexKeys, keys } from './keys.ts';
import { OpenTasks } from './open-tasks.ts';
import { RecentCases } from './recent-cases.ts';
import { chainedEvents, eventsOfToday } from './stored-events.ts';

export const IdempotencyRow = z.strictObject({
  person: z.string(),
  key: z.string(),
  requestHash: z.string(),
  response: z.unknown(),
  expiresAtEpochSeconds: z.int(),
});

/** Cases, their history and their open tasks in the one table. */
export class TableCaseStore implements CaseStore {
  readonly #table: Table;
  readonly #recent = new RecentCases();
  readonly #tasks: OpenTasks;

  constructor(table: Table) {
    this.#table = table;
    this.#tasks = new OpenTasks(table);
  }

  async load(caseId: string): Promise<StoredCase | undefined> {
    const item = await this.#table.get(keys.case(caseId));
    return item && this.#kept(caseId, await storedCase(item));
  }

  async loadAll(caseIds: readonly string[]): Promise<(StoredCase | undefined)[]> {
    const items = await this.#table.getAll([...new Set(caseIds)].map((caseId) => keys.case(caseId)));
    const stored = await Promise.all(items.map(storedCase));
    const found = new Map(stored.map((each) => [each.state.caseId, this.#kept(each.state.caseId, each)]));
    return caseIds.map((caseId) => found.get(caseId));
  }

  recent(caseId: string): StoredCase | undefined {
    return this.#recent.find(caseId);
  }

  async loadWithHistory(caseId: string): Promise<CaseWithHistory | undefined> {
    const items = await this.#table.queryAll({
      // The keys of events and of the case itself follow one another: one query reads both.
      KeyConditionExpression: 'PK = :pk AND SK BETWEEN :event AND :case',
      ExpressionAttributeValues: {
        ':pk': { S: keys.case(caseId).PK },
        ':event': { S: 'EV#' },
        ':case': { S: keys.case(caseId).SK },
      },
      ConsistentRead: true,
    });
    const item = items.at(-1);
    if (item?.['SK']?.S !== keys.case(caseId).SK) return undefined;
    const stored = this.#kept(caseId, await storedCase(item));
    const events = chainedEvents(items.slice(0, -1));
    const chain = { caseId, events, seq: stored.state.seq, head: stored.head };
    return { stored, history: await eventsOfToday(caseId, events), chain };
  }

  #kept(caseId: string, stored: StoredCase): StoredCase {
    this.#recent.keep(caseId, stored);
    return stored;
  }

  async history(caseId: string): Promise<EventEnvelope[]> {
    return eventsOfToday(caseId, await this.chained(caseId));
  }

  async chained(caseId: string): Promise<ChainedEvent[]> {
    const items = await this.#table.queryAll({
      KeyConditionExpression: 'PK = :pk AND begins_with(SK, :event)',
      ExpressionAttributeValues: { ':pk': { S: keys.case(caseId).PK }, ':event': { S: 'EV#' } },
      ConsistentRead: true,
    });
    return chainedEvents(items);
  }

  commit(commit: Commit): Promise<void> {
    return this.commitTogether([commit]);
  }

  async commitTogether(commits: readonly Commit[]): Promise<void> {
    const writings = writingsOf(this.#table.name, commits);
    try {
      for (const rows of writings.flatMap(({ ahead }) => ahead)) await this.#table.transact(rows);
      await this.#table.transact(writings.flatMap(({ items }) => items));
    } catch (error) {
      for (const { state } of commits) this.#recent.forget(state.caseId);
      // Whatever item failed, the answer is to read again: a used idempotency key is then found by that reading.
      if (error instanceof TransactionCancelled && error.isConflict) {
        throw new VersionConflictError(error.message, { cause: error });
      }
      throw error;
    }
    for (const [index, commit] of commits.entries()) this.#keepWritten(commit, writings[index]?.lists ?? []);
    for (const rows of writings.flatMap(({ behind }) => behind)) await this.#clear(rows);
  }

  /** What was asked is done by now: whoever asked is not told otherwise because a list of tasks still has a closed one. */
  async #clear(rows: Writing['behind'][number]): Promise<void> {
    try {
      await this.#table.transact(rows);
    } catch (error) {
      log.error('closed tasks are still listed', { rows: rows.length, error: String(error) });
    }
  }

  #keepWritten(
    { procedure, state, stage, before, forgetToken, flow, watch, head, ...commit }: Commit,
    lists: StoredCase['lists'],
  ): void {
    const waitToken = forgetToken ? undefined : before?.waitToken;
    const nonce = before === undefined ? commit.nonce : before.nonce;
    const version = (before?.version ?? 0) + 1;
    const name = commit.outbox?.start?.name;
    const runs = name === undefined ? before?.runs : [...(before?.runs ?? []), name];
    this.#recent.keep(state.caseId, {
      ...{ procedure, state, version, stage, waitToken, flow, watch, nonce, lists, runs, head },
      hasTasksByDue: true,
    });
  }

  async nextNumber(prefix: string, year: string): Promise<number> {
    const row = await this.#table.update(keys.counter(prefix, year), {
      UpdateExpression: 'ADD #last :one',
      ExpressionAttributeNames: { '#last': 'last' },
      ExpressionAttributeValues: { ':one': { N: '1' } },
      ReturnValues: 'UPDATED_NEW',
    });
    return number(row ?? {}, 'last');
  }

  async keepToken(caseId: string, stage: string, flow: number, taskToken: string): Promise<StoredCase | undefined> {
    try {
      await this.#table.update(keys.case(caseId), {
        UpdateExpression: 'SET waitToken = :token ADD version :one',
        // A case that was never restarted has no number of its flow.
        ConditionExpression: `stage = :stage AND ${flow === 0 ? 'attribute_not_exists(flow)' : 'flow = :flow'}`,
        ExpressionAttributeValues: {
          ':token': { S: taskToken },
          ':one': { N: '1' },
          ':stage': { S: stage },
          ...(flow === 0 ? {} : { ':flow': { N: String(flow) } }),
        },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      });
      return undefined;
    } catch (error) {
      if (error instanceof ConditionFailed && error.item !== undefined) return await storedCase(error.item);
      throw error;
    }
  }

  async toLookAt(now: string): Promise<string[]> {
    const items = await this.#table.queryAll({
      IndexName: 'GSI1',
      // The key goes on with the case; `~` comes after all that it may be.
      KeyConditionExpression: 'GSI1PK = :expected AND GSI1SK <= :now',
      ExpressionAttributeValues: { ':expected': { S: 'EXPECTED' }, ':now': { S: `${now}~` } },
    });
    return items.map((item) => text(item, 'PK').slice('CASE#'.length));
  }

  async lookAgain(caseId: string, { version }: StoredCase, watch: Watch): Promise<void> {
    this.#recent.forget(caseId);
    const update = {
      TableName: this.#table.name,
      Key: marshalKey(keys.case(caseId)),
      UpdateExpression: 'SET watch = :watch ADD version :one',
      ConditionExpression: 'version = :expected',
      ExpressionAttributeValues: {
        ':watch': { S: JSON.stringify(watch) },
        ':one': { N: '1' },
        ':expected': { N: String(version) },
      },
    };
    try {
      await this.#table.transact([{ Update: update }, watchRow(this.#table.name, caseId, watch.lookAt)]);
    } catch (error) {
      if (error instanceof TransactionCancelled && error.isConflict) {
        throw new VersionConflictError(error.message, { cause: error });
      }
      throw error;
    }
  }

  async toLookAtFrom(now: string, after: string | undefined, limit: number): Promise<Placed<string>[]> {
    if (after !== undefined && after > now) return [];
    const { items } = await this.#table.query({
      IndexName: 'GSI1',
      KeyConditionExpression: 'GSI1PK = :expected AND GSI1SK BETWEEN :after AND :now',
      ExpressionAttributeValues: {
        ':expected': { S: 'EXPECTED' },
        ':after': { S: after === undefined ? '-' : `${after}!` },
        ':now': { S: `${now}~` },
      },
      Limit: limit,
    });
    return items.map((item) => ({ place: text(item, 'GSI1SK'), item: text(item, 'PK').slice('CASE#'.length) }));
  }

  async listed(procedure: string, list: string, before: string | undefined, limit: number): Promise<Placed<Listed>[]> {
    const places = { ':pk': keys.listing(procedure, list, '', '').PK, ':before': before ?? last };
    return this.#lines('PK = :pk AND SK < :before', places, { ScanIndexForward: false }, limit);
  }

  async listedFromFirst(procedure: string, list: string, after: string | undefined, limit: number) {
    const places = { ':pk': keys.listing(procedure, list, '', '').PK, ':after': after ?? first };
    return this.#lines('PK = :pk AND SK > :after', places, {}, limit);
  }

  async #lines(
    KeyConditionExpression: string,
    places: Readonly<Record<string, string>>,
    order: { readonly ScanIndexForward?: false },
    limit: number,
  ): Promise<Placed<Listed>[]> {
    const values = Object.entries(places).map(([name, S]) => [name, { S }] as const);
    const ExpressionAttributeValues = Object.fromEntries(values);
    const query = { KeyConditionExpression, ExpressionAttributeValues, ...order, ConsistentRead: true };
    return (await this.#table.queryFirst(query, limit)).map(placedLine);
  }

  async inSituation(
    procedure: string,
    at: string,
    before: string | undefined,
    limit: number,
  ): Promise<Placed<string>[]> {
    const { GSI1PK } = indexKeys.case(procedure, at, '', '');
    const items = await indexed(this.#table, GSI1PK, '<', before ?? last, limit);
    return items.map((item) => placedCase(text(item, 'GSI1SK')));
  }

  async oldestIn(procedure: string, at: string, after: string | undefined, limit: number) {
    const { GSI1PK } = indexKeys.case(procedure, at, '', '');
    const items = await indexed(this.#table, GSI1PK, '>', after ?? first, limit);
    return items.map((item) => placedCase(text(item, 'GSI1SK')));
  }

  tasksFor(assignees: readonly string[], after: string | undefined, limit: number) {
    return this.#tasks.first(assignees, after, limit);
  }

  async listFormerCases(isOver: () => boolean): Promise<number> {
    // Once in the life of an installation: no start loads it.
    return (await import('./list-former-cases.ts')).listFormerCases(this.#table, isOver);
  }

  async placeByDue(isOver: () => boolean): Promise<boolean> {
    return (await import('./place-by-due.ts')).placeByDue(this.#table, isOver);
  }

  async holderOf(procedure: string, period: string): Promise<string | undefined> {
    return (await this.#table.get(keys.period(procedure, period)))?.['caseId']?.S;
  }

  async idempotent(person: string, key: string): Promise<IdempotencyRecord | undefined> {
    const item = await this.#table.get(keys.idempotency(person, key));
    return item && (document(item, 'record', IdempotencyRow) as IdempotencyRecord);
  }
}

/** Come before and after every place: they begin with a year. */
const first = '-';
const last = '~';

/** Places of cases are their instants of opening and their ids. */
const placedCase = (place: string): Placed<string> => ({ place, item: place.slice(place.indexOf('#') + 1) });

function placedLine(item: Item): Placed<Listed> {
  const { place, item: caseId } = placedCase(text(item, 'SK'));
  const line = item['line'] && document(item, 'line', z.unknown());
  return { place, item: line === undefined ? { caseId } : { caseId, line } };
}
