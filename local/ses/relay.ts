import { createTransport } from 'nodemailer';
import type { RelaySettings } from '../relay-settings.ts';
import type { OutgoingMail } from './outgoing-mail.ts';

/** Hands mails to a real server. */
export interface Relay {
  /** Gives the server's answer. @throws RelayError */
  send(mail: OutgoingMail): Promise<string>;
  close(): void;
}

/** The server did not take a mail. A permanent refusal is not tried again. */
export class RelayError extends Error {
  override readonly name = 'RelayError';
  readonly permanent: boolean;
  readonly status: string;

  constructor(message: string, permanent: boolean, status: string) {
    super(message);
    this.permanent = permanent;
    this.status = status;
  }
}

export function createRelay({ url, requiresTls }: RelaySettings): Relay {
  const limits = { connectionTimeout: 10_000, socketTimeout: 60_000 };
  const transport = createTransport({ url, pool: true, requireTLS: requiresTls, ...limits } as object);
  return {
    async send(mail) {
      try {
        const { response } = (await transport.sendMail(messageOf(mail))) as { response: string };
        return response;
      } catch (error) {
        const { message, code, responseCode = 0 } = error as Error & { code?: string; responseCode?: number };
        // Only a refusal of this mail is one: a wrong password (EAUTH 535) says nothing about the mail.
        const permanent = responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
        throw new RelayError(message, permanent, permanent ? '5.0.0' : '4.0.0');
      }
    },
    close: () => transport.close(),
  };
}

/** Its Message-ID is made from SES's id, as SES itself makes one, so that a second attempt carries the same. */
function messageOf({
  from,
  to,
  returnPath,
  replyTo,
  subject,
  text,
  html,
  headers,
  attachments,
  messageId,
  at,
}: OutgoingMail): object {
  return {
    from,
    to: [...to],
    ...(returnPath === undefined ? {} : { envelope: { from: returnPath, to: [...to] } }),
    ...(replyTo.length > 0 ? { replyTo: [...replyTo] } : {}),
    subject,
    text,
    ...(html === '' ? {} : { html }),
    date: new Date(at),
    messageId: `<${messageId}@${from.replace(/^.*@|>.*$/g, '')}>`,
    headers,
    attachments: attachments.map(({ filename, contentType, content }) => ({
      filename,
      contentType,
      content,
      encoding: 'base64',
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
