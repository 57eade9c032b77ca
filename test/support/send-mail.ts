import { createTransport } from 'nodemailer';

/** Hands a mail to the edition's SMTP server as it stands; an empty `from` is the null sender of bounces. */
export async function sendRaw(
  port: number,
  from: string,
  lines: readonly string[],
  to = 'tawafuq@example.org',
): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true });
  try {
    await transport.sendMail({ envelope: { from, to: [to] }, raw: lines.join('\r\n') });
  } finally {
    transport.close();
  }
}
