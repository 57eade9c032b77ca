import { createServer, type Server } from 'node:http';
import { createJsonCaller } from '../../local/sdk/json-caller.ts';
import { type Item, itemBytes, readUnits, writeUnits } from './item-size.ts';

/** What the table was asked for, in the units that are billed. */
export interface TableUse {
  readonly requests: Readonly<Record<string, number>>;
  readonly writeUnits: number;
  readonly readUnits: number;
  /** Bytes that stand in the table and in its index more than before. */
  readonly storedBytes: number;
}

interface Write {
  readonly TableName: string;
  readonly Key?: Item;
  readonly Item?: Item;
}
interface Read {
  readonly Key?: Item;
  readonly ConsistentRead?: boolean;
  readonly ExpressionAttributeValues?: Item;
}
type Answer = {
  readonly Item?: Item;
  readonly Items?: readonly Item[];
  /** Of several keys, by table. */
  readonly Responses?: Readonly<Record<string, readonly Item[]>>;
};

/** Attributes of the index beside the keys (infra/constructs/single-table.ts). */
const projected = ['PK', 'SK', 'GSI1PK', 'GSI1SK', 'task', 'title', 'outbox'];
/** DynamoDB adds this to every item that it stores. */
const overheadBytes = 100;

/**
 * Stands between the edition and its DynamoDB and counts. Each write is preceded and followed by a look at the item, because a
 * write costs by the larger of both and the index by what changed in it; writes therefore pass one after the other.
 */
export class TableMeter {
  readonly #upstream: (operation: string, body: string) => Promise<{ status: number; text: string }>;
  readonly #server: Server;
  #use = noUse();
  #rosterBytes = 0;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(endpoint: string) {
    const call = createJsonCaller(endpoint);
    this.#upstream = (operation, body) => call(`DynamoDB_20120810.${operation}`, body);
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', async () => {
        const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
        const { status, text } = await this.#pass(operation, Buffer.concat(chunks).toString());
        const headers = { 'content-type': 'application/x-amz-json-1.0', 'content-length': Buffer.byteLength(text) };
        response.writeHead(status, headers).end(text);
      });
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as { port: number }).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** Begins to count anew. */
  reset(): void {
    this.#use = noUse();
  }

  get use(): TableUse {
    return structuredClone(this.#use);
  }

  /** Units of one reading of the roster: how often functions read it depends on the real time between them. */
  get rosterReadUnits(): number {
    return readUnits(this.#rosterBytes, true);
  }

  #pass(operation: string, body: string): Promise<{ status: number; text: string }> {
    const request = JSON.parse(body) as Write & Read & { TransactItems?: Record<string, Write>[] };
    const writes =
      operation === 'TransactWriteItems'
        ? (request.TransactItems ?? []).flatMap((item) => Object.values(item))
        : ['PutItem', 'UpdateItem', 'DeleteItem'].includes(operation)
          ? [request]
          : [];
    if (writes.length > 0) return this.#inTurn(() => this.#write(operation, body, writes));
    return this.#read(operation, body, request);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#turn.then(work, work);
    this.#turn = next.catch(() => undefined);
    return next;
  }

  async #write(operation: string, body: string, writes: readonly Write[]) {
    const before = await Promise.all(writes.map((write) => this.#look(write)));
    const answer = await this.#upstream(operation, body);
    const after = await Promise.all(writes.map((write) => this.#look(write)));
    this.#count(operation);
    // A transaction is written twice: prepared, and then committed.
    const times = operation === 'TransactWriteItems' ? 2 : 1;
    for (const [index, old] of before.entries()) {
      const now = after[index];
      this.#use.writeUnits += times * (writeUnits(Math.max(itemBytes(old), itemBytes(now))) + indexUnits(old, now));
      this.#use.storedBytes += storedBytes(now) - storedBytes(old);
    }
    return answer;
  }

  async #look({ TableName, Key, Item }: Write): Promise<Item | undefined> {
    const { PK, SK } = (Key ?? Item) as { PK: Item[string]; SK: Item[string] };
    const { text } = await this.#upstream(
      'GetItem',
      JSON.stringify({ TableName, Key: { PK, SK }, ConsistentRead: true }),
    );
    return (JSON.parse(text) as Answer).Item;
  }

  async #read(operation: string, body: string, request: Read) {
    const answer = await this.#upstream(operation, body);
    if (operation === 'BatchGetItem') return this.#readBatch(answer);
    if (operation !== 'GetItem' && operation !== 'Query') return answer;
    const { Item, Items = Item === undefined ? [] : [Item] } = JSON.parse(answer.text) as Answer;
    const bytes = Items.reduce((sum, item) => sum + itemBytes(item), 0);
    if (request.Key?.['PK']?.['S'] === 'ROSTER') {
      this.#rosterBytes = bytes;
      return answer;
    }
    if (isLookOfSchedule(request)) return answer;
    this.#count(operation);
    this.#use.readUnits += readUnits(bytes, request.ConsistentRead === true);
    return answer;
  }

  /** Each item is billed for itself (developer guide, "BatchGetItem"); the program asks for what is consistent. */
  #readBatch(answer: { status: number; text: string }) {
    const { Responses = {} } = JSON.parse(answer.text) as Answer;
    this.#count('BatchGetItem');
    for (const item of Object.values(Responses).flat()) this.#use.readUnits += readUnits(itemBytes(item), true);
    return answer;
  }

  #count(operation: string): void {
    this.#use.requests[operation] = (this.#use.requests[operation] ?? 0) + 1;
  }
}

/** Partitions of the index that the schedules look through, every few minutes: that belongs to the idle month. */
const ofSchedules: ReadonlySet<unknown> = new Set(['OUTBOX', 'EXPECTED']);
const isLookOfSchedule = ({ ExpressionAttributeValues = {} }: Read): boolean =>
  Object.values(ExpressionAttributeValues).some(({ S }) => ofSchedules.has(S));

const noUse = () => ({ requests: {} as Record<string, number>, writeUnits: 0, readUnits: 0, storedBytes: 0 });

/** In the order of `projected`, so that entries can be compared: answers come in any order. */
const inIndex = (item: Item | undefined): Item | undefined =>
  item?.['GSI1PK'] === undefined
    ? undefined
    : Object.fromEntries(projected.flatMap((name) => (item[name] === undefined ? [] : [[name, item[name]] as const])));

/** A changed key is a deletion and a new entry; an entry that is as before costs nothing (developer guide, "Global secondary indexes"). */
function indexUnits(old: Item | undefined, now: Item | undefined): number {
  const [was, is] = [inIndex(old), inIndex(now)];
  if (JSON.stringify(was) === JSON.stringify(is)) return 0;
  if (was === undefined || is === undefined) return writeUnits(itemBytes(was ?? is));
  const moved = keyOf(was) !== keyOf(is);
  return moved
    ? writeUnits(itemBytes(was)) + writeUnits(itemBytes(is))
    : writeUnits(Math.max(itemBytes(was), itemBytes(is)));
}

const keyOf = (entry: Item): string => JSON.stringify([entry['GSI1PK'], entry['GSI1SK']]);

function storedBytes(item: Item | undefined): number {
  const entry = inIndex(item);
  const withOverhead = (stored: Item | undefined) => (stored === undefined ? 0 : itemBytes(stored) + overheadBytes);
  return withOverhead(item) + withOverhead(entry);
}
