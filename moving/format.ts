import * as z from 'zod/mini';
import { Instant } from '#schemas/ids.ts';

/** Raised whenever an older program could misread what a newer one wrote. 2: cases have a nonce. 3: documents. 4: chains of events. */
export const formatVersion = 4;
export const formatName = 'tawafuq-export';

/** Which key the links were made with, and where asked for the key itself, under a passphrase. */
export const SealedKey = z.strictObject({
  kdf: z.literal('scrypt'),
  cost: z.int().check(z.minimum(2 ** 14), z.maximum(2 ** 20)),
  cipher: z.literal('aes-256-gcm'),
  salt: z.string(),
  nonce: z.string(),
  tag: z.string(),
  text: z.string(),
});
export type SealedKey = z.infer<typeof SealedKey>;

/** The part of the first line that every version will have. */
export const AnyHeader = z.looseObject({
  kind: z.literal('header'),
  format: z.literal(formatName),
  version: z.int().check(z.positive()),
});

export const Header = z.strictObject({
  ...AnyHeader.shape,
  writtenAt: Instant,
  /** The edition that it comes from, in words. */
  from: z.string(),
  /** How many lines there are of each kind. */
  counts: z.record(z.string(), z.int().check(z.positive())),
  signingKey: z.nullable(SealedKey),
});
export type Header = z.infer<typeof Header>;

/** The last line: how many stand before it, and the SHA-256 of all their bytes. */
export const End = z.strictObject({
  kind: z.literal('end'),
  lines: z.int().check(z.positive()),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
