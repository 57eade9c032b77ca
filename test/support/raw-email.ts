import { rawMessage } from '#functions/lib/aws/raw-message.ts';
import type { Mail } from '#functions/lib/ports.ts';

/** A SendRawEmail request with a message that says little but what is given. */
export async function rawEmail(
  mail: Partial<Mail> & { readonly to: string },
  from = 'Tawafuq <tawafuq@example.org>',
): Promise<Readonly<Record<string, unknown>>> {
  const { tags = {}, ...said } = mail;
  const whole = { subject: 'Hello', text: 'text', html: '<p>html</p>', headers: {}, attachments: [], tags, ...said };
  return {
    ...(mail.returnsTo === undefined ? {} : { Source: mail.returnsTo }),
    Destinations: [mail.to],
    RawMessage: { Data: await rawMessage(from, whole) },
    Tags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
  };
}
