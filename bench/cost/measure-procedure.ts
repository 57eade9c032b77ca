import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Network } from '../../demo/network.ts';
import { startDynamodb } from '../../local/dynamodb/dynamodb-server.ts';
import { createLog } from '../../local/log.ts';
import { type Edition, startEdition } from '../edition.ts';
import { round } from '../measure.ts';
import { transitionsOf } from './case-transitions.ts';
import type { countedCopy, Invocation } from './counted-copy.ts';
import type { CostedProcedure } from './procedures.ts';
import { TableMeter, type TableUse } from './table-meter.ts';

/** What one procedure uses; the same in each run, as time is virtual. */
export interface Counts {
  readonly transitions: readonly string[];
  readonly invocations: Readonly<Record<string, number>>;
  /** Those of the API and of the pages: one request, one invocation. */
  readonly httpRequests: number;
  /** To the next 10 KB. */
  readonly answerKb: number;
  readonly table: TableUse & { readonly rosterReadUnits: number };
  readonly mails: number;
  /** By the event that sent them. */
  readonly mailsByEvent: Readonly<Record<string, number>>;
  /** To the next 10 KB: names of weekdays differ in length. */
  readonly mailKb: number;
  /** Deliveries that a clock waits for pass through the queue. */
  readonly queueMessages: number;
}

/** How long functions ran, by name: of one machine and one run. */
export type Durations = Readonly<Record<string, { readonly medianMs: number; readonly totalMs: number }>>;

type Copy = ReturnType<typeof countedCopy>;
interface Place {
  readonly copy: Copy;
  readonly directory: string;
  /** The roster of a working method that reminds, or does not. */
  rosterOf(procedure: CostedProcedure): string;
}

interface SentMail {
  readonly text: string;
  readonly html: string;
  readonly subject: string;
  readonly headers: object;
  readonly attachments: readonly { readonly content: string }[];
  readonly tags: Readonly<Record<string, string>>;
}

/** Plays the procedure with a meter before the table. */
export async function countsOf(procedure: CostedProcedure, place: Place): Promise<Counts> {
  const dataDirectory = join(place.directory, `counts-${procedure.id}`);
  mkdirSync(join(dataDirectory, 'table'), { recursive: true });
  const dynamodb = await startDynamodb(
    join(dataDirectory, 'table'),
    createLog('warn', (line) => process.stderr.write(line)),
  );
  const meter = new TableMeter(dynamodb.endpoint);
  try {
    // With Amazon's clients the histories of machines can be asked for.
    const environment = { CLOCK: 'virtual', SDK: 'aws', AWS_ENDPOINT_URL_DYNAMODB: await meter.listen() };
    return await playedIn(place, dataDirectory, environment, procedure, {
      begin: () => meter.reset(),
      end: async (edition, caseId, mails) => {
        const asked = place.copy.invocations().filter(({ scheduled }) => !scheduled);
        const invocations = tally(asked);
        return {
          transitions: caseId === undefined ? [] : await transitionsOf(edition.url, caseId),
          invocations,
          httpRequests: (invocations['Api'] ?? 0) + (invocations['Web'] ?? 0),
          table: { ...meter.use, rosterReadUnits: meter.rosterReadUnits },
          answerKb: tens(asked.reduce((sum, { answerBytes }) => sum + answerBytes, 0)),
          mails: mails.length,
          mailsByEvent: caseId === undefined ? {} : await mailsByEvent(edition.url, caseId),
          mailKb: tens(mails.reduce((sum, mail) => sum + bytesOf(mail), 0)),
          queueMessages: mails.filter(({ tags }) => tags['gating'] === 'yes').length,
        };
      },
    });
  } finally {
    meter.close();
    await dynamodb.stop();
  }
}

/** Plays it once more without a meter, which would be in the way. */
export const durationsOf = (procedure: CostedProcedure, place: Place): Promise<Durations> =>
  playedIn(place, join(place.directory, `durations-${procedure.id}`), { CLOCK: 'virtual' }, procedure, {
    begin: () => undefined,
    end: async () => {
      const runs = place.copy.invocations().filter(({ scheduled }) => !scheduled);
      const of = (name: string) => runs.filter((run) => run.function === name);
      return Object.fromEntries(Object.keys(tally(runs)).map((name) => [name, durationsIn(of(name))]));
    },
  });

interface Measurement<T> {
  begin(): void;
  end(edition: Edition, caseId: string | undefined, mails: readonly SentMail[]): Promise<T>;
}

async function playedIn<T>(
  { copy, rosterOf }: Place,
  dataDirectory: string,
  environment: Readonly<Record<string, string>>,
  procedure: CostedProcedure,
  { begin, end }: Measurement<T>,
): Promise<T> {
  const { play, people } = procedure;
  const roster = rosterOf(procedure);
  const edition = await startEdition({ root: copy.root, dataDirectory, roster, environment });
  try {
    const network = new Network(edition.url);
    for (const person of people) await network.lookAtTasks(person);
    await network.wait('PT0S');
    const before = (await mailsOf(edition.url)).length;
    copy.reset();
    begin();
    const caseId = await play({ url: edition.url, root: copy.root }, network);
    await network.wait('PT0S');
    return await end(edition, caseId, (await mailsOf(edition.url)).slice(before));
  } finally {
    await edition.stop();
  }
}

const mailsOf = async (url: string): Promise<SentMail[]> =>
  (await fetch(`${url}/local/mailbox.json`)).json() as Promise<SentMail[]>;

async function mailsByEvent(url: string, caseId: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { type, notices } of await new Network(url).history(caseId)) {
    if (notices.length > 0) counts[type] = (counts[type] ?? 0) + notices.length;
  }
  return counts;
}

const tens = (bytes: number): number => Math.ceil(bytes / 10_240) * 10;

/** Text and html travel as quoted-printable or base64: a third more. */
const bytesOf = ({ text, html, subject, headers, attachments }: SentMail): number =>
  Math.ceil(
    ((Buffer.byteLength(text) +
      Buffer.byteLength(html) +
      attachments.reduce((sum, each) => sum + each.content.length, 0)) *
      4) /
      3,
  ) +
  Buffer.byteLength(subject) +
  JSON.stringify(headers).length;

function tally(runs: readonly Invocation[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { function: name } of runs) counts[name] = (counts[name] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort());
}

function durationsIn(runs: readonly Invocation[]) {
  const times = runs.map(({ ms }) => ms).sort((one, other) => one - other);
  return {
    medianMs: round(times[times.length >> 1] ?? 0),
    totalMs: round(times.reduce((sum, ms) => sum + ms, 0)),
  };
}
