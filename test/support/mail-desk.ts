import type { Mail } from '#functions/lib/ports.ts';
import type { Services } from '#functions/lib/services.ts';
import type { Incoming } from '#functions/receive-mail/incoming.ts';
import { type Desk, receiveMail } from '#functions/receive-mail/receive-mail.ts';
import { type Checking, openSigned, readSigned } from '#functions/receive-mail/signature/read-signed.ts';

type Given = Partial<Omit<Incoming, 'file'>> & Pick<Incoming, 'at' | 'envelope'>;

/** Where mail comes in, over the stores of a test: files in memory, and the reader without its thread. */
export function mailDesk(services: Services, mailer: Desk['mailer'], authorities: Desk['authorities'] = []) {
  const desk = {
    mailer,
    domain: 'example.org',
    ownAddress: 'tawafuq@example.org',
    files: { read: async (file: string) => Buffer.from(file, 'latin1') },
    authorities,
    reader: {
      read: async (bytes: Uint8Array, checking: Checking) => readSigned(Buffer.from(bytes), checking),
      open: async (bytes: Uint8Array, checking: Checking) => openSigned(Buffer.from(bytes), checking),
    },
  };
  let last = 0;
  return {
    desk,
    /** A message, its bytes as latin1, comes in. */
    receive: (message: string, { at, ...given }: Given) => {
      last += 1;
      const mail = `mail-${last}`;
      return receiveMail(services, desk, { mail, now: at, isTrusted: false, ...given, at, file: message });
    },
  };
}

/** A mailer that keeps what it is given. */
export function keepingMailer() {
  const sent: Mail[] = [];
  return { sent, send: async (mail: Mail) => void sent.push(mail) };
}
