/** An instant to remember, or to forget. `url` opens the case. */
export type CalendarEntry = {
  readonly method: 'PUBLISH' | 'CANCEL';
  /** The same for all that is ever said of this entry. */
  readonly uid: string;
  /** Higher than in whatever was said of it before (RFC 5545, section 3.8.7.4). */
  readonly sequence: number;
  /** Our own address, which RFC 5546 (sections 3.2.1 and 3.2.5) wants in both methods; nobody is invited. */
  readonly organizer: string;
  readonly at: string;
  /** When the entry was made; RFC 5545 wants it in every entry. */
  readonly madeAt: string;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
};

/**
 * One calendar entry as an iCalendar file (RFC 5545), published or cancelled and not an invitation, so that no program answers
 * (RFC 5546). Written here because the packages at hand bring a schema library of their own for these twenty lines; the tests
 * read it with one that was written elsewhere.
 */
export function toCalendar(entry: CalendarEntry): string {
  const { method, uid, sequence, organizer, at, madeAt, summary, description, url } = entry;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tawafuq//Tawafuq//EN',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `STATUS:${method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`,
    `ORGANIZER:mailto:${organizer}`,
    `DTSTAMP:${utc(madeAt)}`,
    `DTSTART:${utc(at)}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

/** `20261126T160000Z`; whole seconds are what the format knows, section 3.3.5. */
const utc = (instant: string): string => `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** Section 3.3.11. */
const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r\n|\r|\n/g, '\\n');

/** No line is longer than 75 octets; a continuation begins with a space, section 3.1. No character is split. */
function fold(line: string): string {
  const folded: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      folded.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...folded, piece].join('\r\n');
}
