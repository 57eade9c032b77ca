import {
  BatchWriteItemCommand,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  ScanCommand,
  type ScanCommandOutput,
  TransactWriteItemsCommand,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { type Item, type Key, marshalKey, translated } from './dynamodb.ts';

/** What BatchWriteItem takes at once (API reference). */
const batchSize = 25;
/** What a throttled table leaves unwritten is sent again, ever later; ten times make about a minute. */
const mostAttempts = 10;

/** The table as a whole, for moving it. No function that serves requests reads or writes like this. */
export class WholeTable {
  readonly #client = new DynamoDBClient({});
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  async *scan(): AsyncGenerator<Item> {
    let from: Item | undefined;
    do {
      const page = new ScanCommand({
        TableName: this.name,
        ConsistentRead: true,
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      });
      const { Items, LastEvaluatedKey }: ScanCommandOutput = await told(this.#client.send(page));
      yield* Items ?? [];
      from = LastEvaluatedKey;
    } while (from !== undefined);
  }

  async get(key: Key): Promise<Item | undefined> {
    const asked = { TableName: this.name, Key: marshalKey(key), ConsistentRead: true };
    return (await told(this.#client.send(new GetItemCommand(asked)))).Item;
  }

  async put(item: Item): Promise<void> {
    await told(this.#client.send(new PutItemCommand({ TableName: this.name, Item: item })));
  }

  async delete(key: Key): Promise<void> {
    await told(this.#client.send(new DeleteItemCommand({ TableName: this.name, Key: marshalKey(key) })));
  }

  /** Puts an item and takes a row away, both or neither. */
  async exchange(item: Item, key: Key): Promise<void> {
    const TransactItems = [
      { Put: { TableName: this.name, Item: item } },
      { Delete: { TableName: this.name, Key: marshalKey(key) } },
    ];
    await told(this.#client.send(new TransactWriteItemsCommand({ TransactItems })));
  }

  /** Writes items in batches, each whole or again. @param wrote told how many there are so far. */
  async putAll(items: Iterable<Item>, wrote: (count: number) => void): Promise<void> {
    let batch: Item[] = [];
    let count = 0;
    const flush = async () => {
      if (batch.length === 0) return;
      await this.#putBatch(batch);
      count += batch.length;
      batch = [];
      wrote(count);
    };
    for (const item of items) {
      batch.push(item);
      if (batch.length === batchSize) await flush();
    }
    await flush();
  }

  async #putBatch(items: readonly Item[]): Promise<void> {
    let left: WriteRequest[] = items.map((item) => ({ PutRequest: { Item: item } }));
    for (let attempt = 1; left.length > 0; attempt += 1) {
      if (attempt > mostAttempts) throw new Error(`The table ${this.name} takes no more writes for now; try again`);
      if (attempt > 1) await new Promise((resolve) => setTimeout(resolve, Math.random() * 50 * 2 ** attempt));
      const batch = new BatchWriteItemCommand({ RequestItems: { [this.name]: left } });
      const { UnprocessedItems } = await told(this.#client.send(batch));
      left = UnprocessedItems?.[this.name] ?? [];
    }
  }

  close(): void {
    this.#client.destroy();
  }
}

const told = <T>(call: Promise<T>): Promise<T> =>
  call.catch((error: unknown) => {
    throw translated(error);
  });
