import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { type Edition, freePort, startEdition } from '../edition.ts';
import { HttpConnection } from '../http-connection.ts';
import { signInAll } from '../people.ts';
import { honestVisitor, type Waited } from './honest-visitor.ts';
import { type HostileMail, hostileMails } from './hostile-mails.ts';
import { type HostileRequest, hostileRequests } from './hostile-requests.ts';
import { type LoopDelay, loopDelay, watched } from './loop-delay.ts';

/** What one hostile source does to everybody else, by the way it comes in. */
export interface Hostile {
  readonly seconds: number;
  readonly http: UnderAttack;
  readonly smtp: UnderAttack;
}

interface UnderAttack {
  /** What the source sent. */
  readonly sent: number;
  /** How often it was told no: a status of 4xx, or of 5xx in SMTP. */
  readonly refused: number;
  readonly loop: LoopDelay;
  readonly member: Waited;
  readonly peakMb: number;
}

/** So many at once as a program on one machine easily does. */
const lanes = 8;

/** One source sends for `seconds` all that strangers have tried, first over HTTP, then over SMTP, while a member works. */
export async function hostile(
  installation: { readonly root: string; readonly roster: string; readonly directory: string },
  seconds: number,
  say: (line: string) => void,
): Promise<Hostile> {
  const { root, roster, directory } = installation;
  const file = join(directory, 'loop-delay.json');
  const smtpPort = await freePort();
  const { nodeArguments, environment } = watched(file);
  const edition = await startEdition({
    root,
    roster,
    dataDirectory: join(directory, 'hostile'),
    nodeArguments,
    environment: { ...environment, SMTP_PORT: String(smtpPort), LOG_LEVEL: 'error' },
  });
  try {
    const http = new HttpConnection(edition.url);
    const member = (await signInAll(http)).member('UNHCR');
    http.close();
    let asked = 0;
    const measured = () => loopDelay(edition, file, ++asked);
    const under = async (name: string, send: Sender): Promise<UnderAttack> => {
      say(`One hostile source over ${name} …`);
      await measured();
      const tally = await attack(edition, member, seconds, send);
      return { ...tally, loop: await measured() };
    };
    const requests = inTurn(hostileRequests);
    const mails = inTurn(hostileMails());
    return {
      seconds,
      http: await under('HTTP', async () => overHttp(edition.url, requests())),
      smtp: await under('SMTP', async () => overSmtp(smtpPort, mails())),
    };
  } finally {
    await edition.stop();
  }
}

/** Sends one thing; false when it was refused. */
type Sender = () => Promise<boolean>;

async function attack(edition: Edition, member: string, seconds: number, send: Sender) {
  const untilMs = performance.now() + seconds * 1000;
  const goesOn = (): boolean => performance.now() < untilMs;
  const tally = { sent: 0, refused: 0, peakMb: 0 };
  const lane = async (): Promise<void> => {
    while (goesOn()) {
      const taken = await send();
      tally.sent += 1;
      if (!taken) tally.refused += 1;
      tally.peakMb = Math.max(tally.peakMb, edition.memory().anonymousMb);
    }
  };
  const [waited] = await Promise.all([
    honestVisitor(edition.url, member, goesOn),
    ...Array.from({ length: lanes }, lane),
  ]);
  return { ...tally, member: waited };
}

async function overHttp(url: string, { method, path, headers, body }: HostileRequest): Promise<boolean> {
  try {
    const answer = await fetch(`${url}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
    await answer.arrayBuffer();
    if (answer.status >= 500) throw new Error(`${method} ${path.slice(0, 60)} was answered ${answer.status}`);
    return answer.status < 400;
  } catch (error) {
    // A connection that the server ended in the middle of a body is a refusal too.
    if (error instanceof TypeError) return false;
    throw error;
  }
}

async function overSmtp(port: number, { raw }: HostileMail): Promise<boolean> {
  const transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true });
  try {
    const envelope = { from: 'stranger@stranger.example', to: ['decisions@tawafuq.example.org'] };
    await transport.sendMail({ envelope, raw });
    return true;
  } catch {
    return false;
  } finally {
    transport.close();
  }
}

function inTurn<T>(all: readonly T[]): () => T {
  let next = 0;
  return () => all[next++ % all.length] as T;
}
