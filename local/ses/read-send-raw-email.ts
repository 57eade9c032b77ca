import * as z from 'zod';
import type { OutgoingMail } from './outgoing-mail.ts';
import { readRawMessage } from './read-raw-message.ts';

/** The request is refused, as SES refuses it. */
export class InvalidParameterValue extends Error {
  override readonly name = 'InvalidParameterValue';
}

/** Most that SES takes (SES developer guide, "service quotas": 10 MB by its API of before version 2). */
const maxMessageBytes = 10 * 1024 * 1024;

/** As SES reads them (API reference, MessageTag). */
const tagText = z.string().regex(/^[\w-]{1,256}$/, 'holds letters, digits, - and _ only');
const address = z
  .string()
  .regex(/^(?:[^<>\r\n]*<)?[^\s<>@]+@[^\s<>@]+>?$/, 'is not an email address')
  .max(320);

/** SendRawEmail as far as it is served; anything else is refused by name. */
const sendRawEmailRequest = z.strictObject({
  /** The envelope's sender, which bounces go to; that of the letter where nothing is said. */
  Source: address.optional(),
  Destinations: z.array(address).min(1).max(50),
  RawMessage: z.strictObject({
    Data: z
      .instanceof(Uint8Array)
      .refine(({ length }) => length <= maxMessageBytes, `is longer than ${maxMessageBytes} bytes`),
  }),
  ConfigurationSetName: z.string().optional(),
  Tags: z.array(z.strictObject({ Name: tagText, Value: tagText })).optional(),
});

/** The mail of a SendRawEmail request. @throws InvalidParameterValue that names what is wrong */
export async function readSendRawEmail(input: unknown): Promise<Omit<OutgoingMail, 'id' | 'messageId' | 'at'>> {
  const { data, error } = sendRawEmailRequest.safeParse(input);
  if (data === undefined) {
    const [issue] = error.issues;
    const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : '';
    throw new InvalidParameterValue(
      `SendRawEmail ${[...(issue?.path ?? []), unknown].join('.')}: ${issue?.message ?? ''}`,
    );
  }
  const { Source, Destinations, RawMessage, ConfigurationSetName, Tags = [] } = data;
  const message = await readRawMessage(RawMessage.Data);
  if (message.from === '') throw new InvalidParameterValue('SendRawEmail RawMessage.Data: has no From');
  return {
    ...message,
    to: Destinations,
    ...(Source === undefined ? {} : { returnPath: Source }),
    tags: Object.fromEntries(Tags.map(({ Name, Value }) => [Name, Value])),
    configurationSet: ConfigurationSetName,
  };
}
