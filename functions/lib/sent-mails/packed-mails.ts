import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod/mini';
import { SentWords } from '#schemas/sent-mail.ts';

/** Mails with each of their paragraphs once: those of one event to many people are alike but for a greeting. */
const Packed = z.strictObject({
  paragraphs: z.array(z.string()),
  mails: z.array(z.strictObject({ ...z.omit(SentWords, { text: true }).shape, text: z.array(z.int()) })),
});

const between = '\n\n';

/** In base64, so that exports, which are lines of JSON, carry it as it stands. */
export function packedMails(mails: readonly SentWords[]): string {
  const places = new Map<string, number>();
  const placeOf = (paragraph: string): number => {
    const place = places.get(paragraph) ?? places.size;
    places.set(paragraph, place);
    return place;
  };
  const placed = mails.map(({ text, ...mail }) => ({ ...mail, text: text.split(between).map(placeOf) }));
  return deflateRawSync(JSON.stringify({ paragraphs: [...places.keys()], mails: placed })).toString('base64');
}

/** @throws Error for what this program has not packed */
export function unpackedMails(packed: string): SentWords[] {
  const { paragraphs, mails } = Packed.parse(JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString()));
  return mails.map(({ text, ...mail }) => ({
    ...mail,
    text: text.map((place) => paragraphAt(paragraphs, place)).join(between),
  }));
}

function paragraphAt(paragraphs: readonly string[], place: number): string {
  const paragraph = paragraphs[place];
  if (paragraph === undefined) throw new Error('a mail that is kept lacks a paragraph');
  return paragraph;
}
