import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import type { MailIntake } from './mail-intake.ts';
import type { ReceptionRoom, Share } from './reception-room.ts';
import { noRoom, tooLarge } from './refusals.ts';

interface Parts {
  readonly intake: Pick<MailIntake, 'accept'>;
  /** Addresses of relays whose Authentication-Results are believed. */
  readonly trustedRelays: readonly string[];
  readonly room: ReceptionRoom;
}

/** Takes a message in as it comes, and its place in the room until it is on the disk. */
export async function receiveData(
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  { intake, trustedRelays, room }: Parts,
): Promise<void> {
  const share = room.open(declaredBytes(session.envelope.mailFrom));
  try {
    const pieces = await piecesOf(stream, share);
    const { mailFrom, rcptTo } = session.envelope;
    const envelope = { from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map(({ address }) => address) };
    const isTrusted = trustedRelays.includes(session.remoteAddress.replace(/^::ffff:/, ''));
    await intake.accept({ envelope, isTrusted }, pieces);
  } finally {
    share.giveBack();
  }
}

/** How long a mail will be, as its sender says at MAIL; none where nothing is said (RFC 1870, section 3). */
export function declaredBytes(mailFrom: SMTPServerSession['envelope']['mailFrom']): number {
  const { SIZE: size } = (mailFrom === false ? undefined : (mailFrom.args as Record<string, unknown>)) ?? {};
  return typeof size === 'string' ? Number(size) : 0;
}

/** A buffer's own memory beside its bytes: who sends byte by byte fills more with it than with the mail. */
const bytesBesideChunk = 200;

async function piecesOf(stream: SMTPServerDataStream, share: Share): Promise<Buffer[]> {
  let chunks: Buffer[] = [];
  let heldBytes = 0;
  let hasRoom = share.grow(0);
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    heldBytes += chunk.length + bytesBesideChunk;
    if (hasRoom && !stream.sizeExceeded && share.grow(heldBytes)) {
      chunks.push(chunk);
      continue;
    }
    // The rest is read and dropped: the protocol has no way to answer before its end.
    hasRoom = false;
    chunks = [];
    share.giveBack();
  }
  if (stream.sizeExceeded) throw tooLarge();
  if (!hasRoom) throw noRoom();
  return chunks;
}
