import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import { SMTPServer } from 'smtp-server';
import { errorFacts, type Log } from '../log.ts';
import type { Storage } from '../storage.ts';
import type { MailIntake } from './mail-intake.ts';

/** More is refused by what most people's own servers send. */
const maxMailBytes = 10 * 1024 * 1024;
const maxRecipients = 50;
const maxClients = 50;

interface Parts {
  readonly port: number;
  readonly intake: MailIntake;
  /** Addresses of relays whose Authentication-Results are believed. */
  readonly trustedRelays: readonly string[];
  readonly storage: Pick<Storage, 'accepts'>;
  readonly log: Log;
}

export interface RunningSmtpServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** Mail from outside. A mail is acknowledged when it is on the disk. @throws Error EADDRINUSE */
export async function startSmtpServer({
  port,
  intake,
  trustedRelays,
  storage,
  log,
}: Parts): Promise<RunningSmtpServer> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    authOptional: true,
    size: maxMailBytes,
    maxClients,
    socketTimeout: 60_000,
    closeTimeout: 2000,
    banner: 'Tawafuq',
    logger: false,
    onMailFrom(_address, _session, callback) {
      storage.accepts().then((accepts) => (accepts ? callback() : callback(notNow())), callback);
    },
    onRcptTo(_address, session, callback) {
      if (session.envelope.rcptTo.length < maxRecipients) callback();
      else callback(refusal(452, `A mail may have at most ${maxRecipients} recipients here`));
    },
    onData(stream, session, callback) {
      receive(stream, session, { intake, trustedRelays }).then(
        () => callback(),
        (error: Error & { responseCode?: number }) => {
          if (error.responseCode !== undefined) return callback(error);
          log.error('A mail could not be stored', errorFacts(error));
          callback(notNow());
        },
      );
    },
  });
  // Faults of single connections; the server goes on.
  const onFault = (error: Error): void => log.debug('An SMTP connection failed', errorFacts(error));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      server.on('error', onFault);
      resolve();
    });
  });
  const address = server.server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function receive(
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  { intake, trustedRelays }: Pick<Parts, 'intake' | 'trustedRelays'>,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    // The rest is read and dropped: the protocol has no way to answer before its end.
    if (!stream.sizeExceeded) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (stream.sizeExceeded)
    throw refusal(552, `The mail is larger than ${maxMailBytes / 1024 / 1024} MB and was not taken`);
  const { mailFrom, rcptTo } = session.envelope;
  const envelope = { from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map(({ address }) => address) };
  const isTrusted = trustedRelays.includes(session.remoteAddress.replace(/^::ffff:/, ''));
  await intake.accept({ envelope, isTrusted }, Buffer.concat(chunks));
}

/** The sender's server keeps the mail and comes again (RFC 5321, 4.2.2: insufficient system storage). */
const notNow = (): Error => refusal(452, 'The mail cannot be stored now; send it again later');

const refusal = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });
