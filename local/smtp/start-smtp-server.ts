import { SMTPServer } from 'smtp-server';
import { errorFacts, type Log } from '../log.ts';
import type { Storage } from '../storage.ts';
import { exceedsItsShare, mostOfOneSource } from './connections-by-source.ts';
import type { MailIntake } from './mail-intake.ts';
import { declaredBytes, receiveData } from './receive-data.ts';
import { createReceptionRoom } from './reception-room.ts';
import { maxMailBytes, maxRecipients, noRoom, notNow, tooManyConnections, tooManyRecipients } from './refusals.ts';

const maxClients = 50;
/** Four of the largest: of all clients together, each of which may send one. */
const mostReceivedBytes = 4 * maxMailBytes;

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
  const room = createReceptionRoom(mostReceivedBytes);
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    authOptional: true,
    size: maxMailBytes,
    maxClients,
    socketTimeout: 60_000,
    closeTimeout: 2000,
    banner: 'Tawafuq',
    logger: false,
    onConnect({ remoteAddress }, callback) {
      const open = [...server.connections].map((connection) => connection.remoteAddress);
      if (exceedsItsShare(remoteAddress, open)) callback(tooManyConnections(mostOfOneSource));
      else callback();
    },
    onMailFrom(address, _session, callback) {
      if (!room.fits(declaredBytes(address))) return callback(noRoom());
      storage.accepts().then((accepts) => (accepts ? callback() : callback(notNow())), callback);
    },
    onRcptTo(_address, session, callback) {
      if (session.envelope.rcptTo.length < maxRecipients) callback();
      else callback(tooManyRecipients());
    },
    onData(stream, session, callback) {
      receiveData(stream, session, { intake, trustedRelays, room }).then(
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
