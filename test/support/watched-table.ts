import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startDynamodb } from '#local/dynamodb/dynamodb-server.ts';
import { createLog } from '#local/log.ts';

/** A reading of the table: the keys or the query's values, as they were asked. */
type Reading = string;

/** A DynamoDB that tells what is read of it, and lets a reading wait for its answer. */
export interface WatchedTable {
  readonly endpoint: string;
  /** What was read since `holdNext` was asked for last. */
  readonly readings: readonly Reading[];
  /** The next reading that has `part` in it comes to no answer until it is let go; gives how to, once it is there. */
  holdNext(part: string): Promise<() => void>;
  stop(): Promise<void>;
}

export async function startWatchedTable(directory: string): Promise<WatchedTable> {
  const table = await startDynamodb(
    directory,
    createLog('error', (line) => process.stderr.write(line)),
  );
  const readings: Reading[] = [];
  let held: { readonly part: string; readonly isThere: (letGo: () => void) => void } | undefined;

  async function answered(reading: Reading): Promise<void> {
    readings.push(reading);
    if (held === undefined || !reading.includes(held.part)) return;
    const { isThere } = held;
    held = undefined;
    await new Promise<void>(isThere);
  }

  const server = createServer(async (asked, answer) => {
    const body = Buffer.concat(await asked.toArray());
    if (/\.(?:BatchGetItem|GetItem|Query)$/.test(String(asked.headers['x-amz-target'])))
      await answered(body.toString());
    const { url, method, headers } = asked;
    const onward = request(`${table.endpoint}${url}`, { method, headers }, (given) => {
      answer.writeHead(given.statusCode ?? 500, given.headers);
      given.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    onward.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    readings,
    holdNext(part) {
      readings.length = 0;
      return new Promise((isThere) => {
        held = { part, isThere };
      });
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await table.stop();
    },
  };
}
