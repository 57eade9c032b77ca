import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startDynamodb } from '../local/dynamodb/dynamodb-server.ts';
import { createLog } from '../local/log.ts';
import { TableMeter } from './cost/table-meter.ts';
import { type Edition, startEdition } from './edition.ts';
import { fillTable } from './fill-table.ts';
import { HttpConnection } from './http-connection.ts';
import { round } from './measure.ts';
import { signIn } from './people.ts';

export interface Growth {
  readonly onAgenda: number;
  readonly inPipeline: number;
  readonly pages: readonly GrownPage[];
}

interface GrownPage {
  readonly path: string;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly kb: number;
  /** What one request asks of the table, beside the roster, and what that would be billed as on AWS. */
  readonly requests: Readonly<Record<string, number>>;
  readonly readUnits: number;
}

type Place = { readonly root: string; readonly roster: string; readonly directory: string };

const counts = { onAgenda: 500, inPipeline: 5000 };
const warmUps = 5;
const tries = 60;

/** The lists of the pipeline and of an agenda, as the fund management unit reads them, once there are many notes. */
export async function growth({ root, roster, directory }: Place, say: (line: string) => void): Promise<Growth> {
  const dataDirectory = join(directory, 'growth');
  mkdirSync(join(dataDirectory, 'table'), { recursive: true });
  const dynamodb = await startDynamodb(
    join(dataDirectory, 'table'),
    createLog('warn', (line) => process.stderr.write(line)),
  );
  const meter = new TableMeter(dynamodb.endpoint);
  const runOn = (endpoint: string) =>
    startEdition({ root, roster, dataDirectory, environment: { AWS_ENDPOINT_URL_DYNAMODB: endpoint } });
  try {
    const meetingId = await running(await runOn(dynamodb.endpoint), planned);
    say(`… ${counts.onAgenda} notes on an agenda, ${counts.inPipeline} in the pipeline`);
    await fillTable(dynamodb.endpoint, { ...counts, meetingId });
    say('… and how long reading takes');
    const measured = await running(await runOn(dynamodb.endpoint), async (http) => {
      const unit = await signIn(http, 'fmu@example.org');
      const pages = [];
      for (const path of pathsOf(meetingId)) pages.push({ path, ...(await timesOf(http, path, unit)) });
      return pages;
    });
    const pages = await running(await runOn(await meter.listen()), async (http) => {
      const unit = await signIn(http, 'fmu@example.org');
      const pages: GrownPage[] = [];
      for (const times of measured) {
        await read(http, times.path, unit);
        meter.reset();
        await read(http, times.path, unit);
        const { requests, readUnits } = meter.use;
        pages.push({ ...times, requests, readUnits });
      }
      return pages;
    });
    return { ...counts, pages };
  } finally {
    meter.close();
    await dynamodb.stop();
  }
}

async function planned(http: HttpConnection): Promise<string> {
  const unit = await signIn(http, 'fmu@example.org');
  const meeting = { body: 'steering-committee', at: '2030-06-03T09:00:00Z', timeZone: 'Europe/Zurich' };
  const { text } = await http.send('POST', '/api/meetings', unit, JSON.stringify(meeting));
  return (JSON.parse(text) as { meetingId: string }).meetingId;
}

const pathsOf = (meetingId: string): string[] => [
  '/pipeline',
  '/api/pipeline',
  '/api/pipeline.csv',
  `/meetings/${meetingId}`,
  `/api/meetings/${meetingId}/agenda`,
];

async function running<T>(edition: Edition, work: (http: HttpConnection) => Promise<T>): Promise<T> {
  const http = new HttpConnection(edition.url);
  try {
    return await work(http);
  } finally {
    http.close();
    await edition.stop();
  }
}

async function timesOf(http: HttpConnection, path: string, token: string) {
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
  return { p50Ms: at(0.5), p95Ms: at(0.95), kb };
}

async function read(http: HttpConnection, path: string, token: string): Promise<string> {
  const { status, text } = await http.send('GET', path, token);
  if (status !== 200) throw new Error(`${path}: ${status} ${text.slice(0, 300)}`);
  return text;
}
