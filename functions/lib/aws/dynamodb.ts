import {
  type AttributeValue,
  BatchGetItemCommand,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  type ServiceInputTypes,
  type ServiceOutputTypes,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { BuildMiddleware } from '@smithy/types';
import { UpstreamError } from '../errors.ts';

export type Item = Record<string, AttributeValue>;
export type Key = { readonly PK: string; readonly SK: string };

const conflicts: ReadonlySet<string> = new Set(['None', 'ConditionalCheckFailed', 'TransactionConflict']);

/** Reasons that pass: the same transaction may work later. */
const throttled: ReadonlySet<string> = new Set(['ProvisionedThroughputExceeded', 'ThrottlingError']);

/** Keys of one request (API reference, BatchGetItem). */
const mostGotAtOnce = 100;

/** Why each item of a cancelled transaction failed, by position; `None` for those that did not. */
export class TransactionCancelled extends Error {
  override readonly name = 'TransactionCancelled';
  readonly reasons: readonly string[];
  constructor(reasons: readonly string[]) {
    super(reasons.join(', '));
    this.reasons = reasons;
  }

  /** Whether somebody else was quicker, and nothing else was wrong. */
  get isConflict(): boolean {
    return this.reasons.every((reason) => conflicts.has(reason));
  }

  get isThrottled(): boolean {
    return this.reasons.some((reason) => throttled.has(reason));
  }
}

/** A condition of a single write did not hold; `item` is what stands there. */
export class ConditionFailed extends Error {
  override readonly name = 'ConditionFailed';
  readonly item: Item | undefined;
  constructor(item: Item | undefined) {
    super('condition failed');
    this.item = item;
  }
}

/** The one table, over the DynamoDB API. Errors are told apart here and nowhere else. */
export class Table {
  readonly #client: DynamoDBClient;
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
    this.#client = new DynamoDBClient({});
    // Our version conditions and idempotency rows make a repeated transaction harmless. The token that the client fills
    // in by itself costs dynoxide 1.2 a growing list: 2,900 transactions a second fall to 700 (design §9).
    this.#client.middlewareStack.add(withoutRequestToken, {
      step: 'build',
      priority: 'high',
      name: 'withoutRequestToken',
    });
  }

  async get(key: Key): Promise<Item | undefined> {
    const { Item } = await this.#send(() =>
      this.#client.send(new GetItemCommand({ TableName: this.#name, Key: marshalKey(key), ConsistentRead: true })),
    );
    return Item;
  }

  /** Items by their keys, in no order; those that do not exist are left out. */
  async getAll(keys: readonly Key[]): Promise<Item[]> {
    const all: Item[] = [];
    let left = keys.map(marshalKey);
    while (left.length > 0) {
      const RequestItems = { [this.#name]: { Keys: left.slice(0, mostGotAtOnce), ConsistentRead: true } };
      const answer = await this.#send(() => this.#client.send(new BatchGetItemCommand({ RequestItems })));
      const found = answer.Responses?.[this.#name] ?? [];
      // An answer is cut at 16 MB, or when the table is too busy: the rest is asked for again.
      const unread = answer.UnprocessedKeys?.[this.#name]?.Keys ?? [];
      if (found.length === 0 && unread.length > 0) throw new UpstreamError('DynamoDB: nothing of a batch was read');
      all.push(...found);
      left = [...unread, ...left.slice(mostGotAtOnce)];
    }
    return all;
  }

  async put(item: Item, condition?: string): Promise<void> {
    await this.#send(() =>
      this.#client.send(
        new PutItemCommand({
          TableName: this.#name,
          Item: item,
          ...(condition === undefined ? {} : { ConditionExpression: condition }),
        }),
      ),
    );
  }

  async update(key: Key, update: Omit<UpdateItemCommandInput, 'TableName' | 'Key'>): Promise<Item | undefined> {
    const { Attributes } = await this.#send(() =>
      this.#client.send(new UpdateItemCommand({ TableName: this.#name, Key: marshalKey(key), ...update })),
    );
    return Attributes;
  }

  async delete(key: Key): Promise<void> {
    await this.#send(() => this.#client.send(new DeleteItemCommand({ TableName: this.#name, Key: marshalKey(key) })));
  }

  async query(query: Omit<QueryCommandInput, 'TableName'>): Promise<{ items: Item[]; last: Item | undefined }> {
    const answer = await this.#send(() => this.#client.send(new QueryCommand({ TableName: this.#name, ...query })));
    return { items: answer.Items ?? [], last: answer.LastEvaluatedKey };
  }

  /** So many items of a query; an answer alone holds 1 MB of them. */
  async queryFirst(query: Omit<QueryCommandInput, 'TableName'>, limit: number): Promise<Item[]> {
    const found: Item[] = [];
    let from: Item | undefined;
    do {
      const rest = from === undefined ? {} : { ExclusiveStartKey: from };
      const { items, last } = await this.query({ ...query, ...rest, Limit: limit - found.length });
      found.push(...items);
      from = last;
    } while (from !== undefined && found.length < limit);
    return found;
  }

  /** Follows the pages of a query to its end. */
  async queryAll(query: Omit<QueryCommandInput, 'TableName'>): Promise<Item[]> {
    const all: Item[] = [];
    let from: Item | undefined;
    do {
      const { items, last } = await this.query({
        ...query,
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      });
      all.push(...items);
      from = last;
    } while (from !== undefined);
    return all;
  }

  /** Writes all or nothing. @throws TransactionCancelled with the reasons by position. */
  async transact(items: readonly TransactWriteItem[]): Promise<void> {
    await this.#send(() => this.#client.send(new TransactWriteItemsCommand({ TransactItems: [...items] })));
  }

  /** The name that each item of a transaction must carry. */
  get name(): string {
    return this.#name;
  }

  async #send<T>(call: () => Promise<T>): Promise<T> {
    try {
      return await call();
    } catch (error) {
      throw translated(error);
    }
  }
}

export const marshalKey = (key: Key): Item => ({ PK: { S: key.PK }, SK: { S: key.SK } });

const requestToken = /"ClientRequestToken":"[0-9a-f-]{36}",|,"ClientRequestToken":"[0-9a-f-]{36}"/;

/** Quotation marks inside a value are escaped, so the pattern can only meet the member itself. */
const withoutRequestToken: BuildMiddleware<ServiceInputTypes, ServiceOutputTypes> = (next) => (args) => {
  const request = args.request as { body?: unknown };
  const { body } = request;
  if (typeof body === 'string') request.body = body.replace(requestToken, '');
  if (body instanceof Uint8Array) request.body = new TextDecoder().decode(body).replace(requestToken, '');
  return next(args);
};

type ServiceError = Error & { CancellationReasons?: { Code?: string }[]; Item?: Item };

/** An error of the service as the program knows it. */
export function translated(error: unknown): unknown {
  const { name, message, CancellationReasons, Item } = error as ServiceError;
  if (name === 'TransactionCanceledException') {
    const cancelled = new TransactionCancelled((CancellationReasons ?? []).map((reason) => reason.Code ?? 'None'));
    return cancelled.isThrottled
      ? new UpstreamError(`DynamoDB: ${cancelled.message}`, { cause: cancelled })
      : cancelled;
  }
  if (name === 'ConditionalCheckFailedException') return new ConditionFailed(Item);
  if (name === 'ValidationException') return error;
  return new UpstreamError(`DynamoDB: ${name}: ${message}`, { cause: error });
}
