import { measure } from './measure.ts';
import type { Sieved } from './sieve.ts';

const isCalendar = (mediaType: string): boolean => mediaType === 'text/calendar' || mediaType === 'application/ics';
/** The method stands among the first lines (RFC 5546, section 3). */
const mostBytes = 64 * 1024;

/** What a calendar entry asks or answers, as it says itself; the first of several counts. */
export function calendarMethodOf(
  { contentType, parts }: Sieved,
  text: string,
  leaves: readonly { readonly mediaType: string; readonly place: number; readonly content: Buffer }[],
): string | undefined {
  if (isCalendar(contentType.value)) return methodIn(text);
  const leaf = leaves.find(({ mediaType }) => isCalendar(mediaType));
  if (leaf === undefined) return undefined;
  const part = parts[leaf.place];
  const body = part?.body.subarray(0, mostBytes) ?? leaf.content.subarray(0, mostBytes);
  return methodIn((part === undefined ? body : (measure(body, part.encoding).content ?? body)).toString('latin1'));
}

const methodIn = (text: string): string | undefined =>
  /^method(?:;[^:\r\n]*)?:\s*([a-z]{3,20})/im.exec(text)?.[1]?.toUpperCase();
