import { GivenInstant } from '#schemas/given-instant.ts';
import { plainDigits } from './plain-words.ts';
import { readDate } from './read-date.ts';

/** A time of the day: `17:00`, `17h00`, `17.00`, `5:00 pm`. */
const time = /(?<![\d.])(\d{1,2})\s?[:：.hч时]\s?(\d{2})(?::(\d{2}))?\s?([ap])?\.?m?\.?(?![\d.])/i;
const zone = /\b(UTC|GMT|[A-Z][A-Za-z_]+(?:\/[A-Za-z_+-]+){1,2})\b/;

/** A moment as people and programs write it; without a zone it is meant by the clocks of whoever writes. */
export function readInstant(text: string, timeZone: string): string | 'two' | undefined {
  const written = plainDigits(text.trim());
  const given = GivenInstant.safeParse(written);
  if (given.success) return given.data;
  const [, named] = zone.exec(written) ?? [];
  const rest = written.replace(zone, '').replace(/[()[\]]/g, ' ');
  const found = time.exec(rest);
  if (found === null) return undefined;
  const [whole, hour = '', minute, second = '00', half] = found;
  const day = readDate(
    rest
      .replace(whole, ' ')
      .replace(/\s(at|à|a las|в|في الساعة|الساعة)\s/giu, ' ')
      .replace(/[\s,،]+$/, ''),
  );
  if (day === undefined || day === 'two') return day;
  const hours = (Number(hour) % (half === undefined ? 100 : 12)) + (/p/i.test(half ?? '') ? 12 : 0);
  const local = `${day}T${String(hours).padStart(2, '0')}:${minute}:${second}`;
  return GivenInstant.safeParse(`${local}[${named === 'GMT' ? 'UTC' : (named ?? timeZone)}]`).data;
}
