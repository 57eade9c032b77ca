import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startDynamodb } from '../local/dynamodb/dynamodb-server.ts';
import { createLog } from '../local/log.ts';
import { TableMeter } from './cost/table-meter.ts';
import { type Edition, startEdition } from './edition.ts';
import { HttpConnection } from './http-connection.ts';
import { round } from './measure.ts';
import { signIn } from './people.ts';

/** What is read, and by whom: nobody is a stranger. */
export interface Asked {
  readonly path: string;
  readonly by?: string | undefined;
}

export interface GrownPage extends Asked {
  /** The first time since the start, and how often the answer was that it is not there yet. */
  readonly firstMs: number;
  readonly notYet: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly kb: number;
  /** What one request asks of the table, beside the roster, and what that would be billed as on AWS. */
  readonly requests: Readonly<Record<string, number>>;
  readonly readUnits: number;
}

export type Place = { readonly root: string; readonly roster: string; readonly directory: string };

/** What fills an installation, and what is read there then. */
export interface Growing {
  /** The folder of its data. */
  readonly name: string;
  fill(
    endpoint: string,
    runOnce: <T>(work: (http: HttpConnection) => Promise<T>) => Promise<T>,
  ): Promise<readonly Asked[]>;
}

const warmUps = 5;
const tries = 60;
const mostNotYet = 30;

/** How long pages take on an installation that holds much, and what each asks of the table. */
export async function grownPages({ root, roster, directory }: Place, growing: Growing): Promise<GrownPage[]> {
  const dataDirectory = join(directory, growing.name);
  mkdirSync(join(dataDirectory, 'table'), { recursive: true });
  const dynamodb = await startDynamodb(
    join(dataDirectory, 'table'),
    createLog('warn', (line) => process.stderr.write(line)),
  );
  const meter = new TableMeter(dynamodb.endpoint);
  const runOn = (endpoint: string) =>
    startEdition({ root, roster, dataDirectory, environment: { AWS_ENDPOINT_URL_DYNAMODB: endpoint } });
  try {
    const runOnce = async <T>(work: (http: HttpConnection) => Promise<T>) =>
      running(await runOn(dynamodb.endpoint), work);
    const asked = await growing.fill(dynamodb.endpoint, runOnce);
    const measured = await running(await runOn(dynamodb.endpoint), async (http) => {
      const tokens = await tokensOf(http, asked);
      const pages = [];
      for (const { path, by } of asked) pages.push({ path, by, ...(await timesOf(http, path, tokens.get(by))) });
      return pages;
    });
    return await running(await runOn(await meter.listen()), async (http) => {
      const tokens = await tokensOf(http, asked);
      const pages: GrownPage[] = [];
      for (const times of measured) {
        await firstRead(http, times.path, tokens.get(times.by));
        meter.reset();
        await read(http, times.path, tokens.get(times.by));
        const { requests, readUnits } = meter.use;
        pages.push({ ...times, requests, readUnits });
      }
      return pages;
    });
  } finally {
    meter.close();
    await dynamodb.stop();
  }
}

async function running<T>(edition: Edition, work: (http: HttpConnection) => Promise<T>): Promise<T> {
  const http = new HttpConnection(edition.url);
  try {
    return await work(http);
  } finally {
    http.close();
    await edition.stop();
  }
}

async function tokensOf(http: HttpConnection, asked: readonly Asked[]): Promise<Map<string | undefined, string>> {
  const tokens = new Map<string | undefined, string>();
  for (const { by } of asked) if (by !== undefined && !tokens.has(by)) tokens.set(by, await signIn(http, by));
  return tokens;
}

async function timesOf(http: HttpConnection, path: string, token: string | undefined) {
  const first = await firstRead(http, path, token);
  const times: number[] = [];
  let kb = 0;
  for (let number = -warmUps; number < tries; number += 1) {
    const askedAtMs = performance.now();
    const text = await read(http, path, token);
    if (number >= 0) times.push(performance.now() - askedAtMs);
    kb = round(Buffer.byteLength(text) / 1024);
  }
  times.sort((one, other) => one - other);
  const at = (share: number) => round(times[Math.floor(times.length * share)] ?? 0);
  return { ...first, p50Ms: at(0.5), p95Ms: at(0.95), kb };
}

/** A search that is still reading the table answers 503, and is asked again as its page says. */
async function firstRead(http: HttpConnection, path: string, token: string | undefined) {
  const askedAtMs = performance.now();
  let notYet = 0;
  let status = 503;
  for (; notYet < mostNotYet; notYet += 1) {
    ({ status } = await http.send('GET', path, token));
    if (status !== 503) break;
  }
  if (status !== 200) throw new Error(`${path}: ${status}`);
  return { firstMs: round(performance.now() - askedAtMs), notYet };
}

async function read(http: HttpConnection, path: string, token: string | undefined): Promise<string> {
  const { status, text } = await http.send('GET', path, token);
  if (status !== 200) throw new Error(`${path}: ${status} ${text.slice(0, 300)}`);
  return text;
}
