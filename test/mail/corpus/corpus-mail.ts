import type { MailFilter } from '#schemas/received-mail.ts';

/** A mail of the corpus, and what must happen to it. All are written for it; their shapes are those of the systems named. */
export type CorpusMail = {
  readonly name: string;
  readonly raw: Buffer;
  /** The sender of the envelope; empty for the null sender. */
  readonly from: string;
  readonly filter: MailFilter;
  /** The writer's own words, where they are to be told apart. */
  readonly own?: string;
};

/** The shortest that a mail takes: header lines, then a body. */
export const mailOf = (headers: readonly string[], body: string): Buffer =>
  Buffer.from(`${headers.join('\r\n')}\r\n\r\n${body.replaceAll(/\r?\n/g, '\r\n')}`);

/** Header lines in UTF-8 are encoded words in most mails (RFC 2047). */
export const word = (text: string): string =>
  /^[\x20-\x7e]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;

/** A part in base64, as programs send what is not ASCII. */
export const part = (type: string, text: string): string =>
  [
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? ['']),
  ].join('\r\n');

/** Parts under one header, each with its own fields. */
export const parts = (boundary: string, each: readonly string[]): string =>
  `${each.map((one) => `--${boundary}\r\n${one}\r\n`).join('')}--${boundary}--\r\n`;
