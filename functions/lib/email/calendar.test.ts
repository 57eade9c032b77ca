import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { toCalendar } from './calendar.ts';

const entry = {
  method: 'PUBLISH' as const,
  sequence: 11,
  organizer: 'tawafuq@example.org',
  uid: 'DEC-2026-0007-deadline@tawafuq.example.org',
  at: '2026-11-26T16:00:30.000Z',
  madeAt: '2026-11-23T16:00:30.000Z',
  summary: 'Deadline',
  description: 'The deadline is set',
  url: 'https://tawafuq.example.org/cases/DEC-2026-0007',
};

/** Undoes folding, as section 3.1 of RFC 5545 tells readers to. */
const unfold = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar file', () => {
  it('is published, not an invitation, and gives its instant in UTC to the second', () => {
    const lines = unfold(toCalendar(entry));
    expect(lines).toContain('METHOD:PUBLISH');
    expect(lines).toContain('DTSTART:20261126T160030Z');
    expect(lines).toContain('DTSTAMP:20261123T160030Z');
    expect(lines.filter((line) => /ATTENDEE|RSVP/.test(line))).toEqual([]);
  });

  it('escapes what has a meaning in the format', () => {
    const lines = unfold(toCalendar({ ...entry, summary: 'a;b,c\\d\ne\r\nf' }));
    expect(lines).toContain('SUMMARY:a\\;b\\,c\\\\d\\ne\\nf');
  });

  it('lets no text begin a line of its own', () => {
    const text = fc.array(fc.constantFrom('\r', '\n', '\r\n', 'DTSTART:1', 'ü', '\\'), { maxLength: 12 });
    fc.assert(
      fc.property(text, (pieces) => {
        const lines = unfold(toCalendar({ ...entry, summary: pieces.join('') }));
        expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual(['DTSTART:20261126T160030Z']);
        expect(lines.join('')).not.toMatch(/[\r\n]/);
      }),
    );
  });

  it('has no line longer than 75 octets, splits no character, and can be unfolded', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('م', 'é', 'x', '🕊'), minLength: 60, maxLength: 200 }),
        (summary) => {
          const file = toCalendar({ ...entry, summary });
          for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(unfold(file)).toContain(`SUMMARY:${summary}`);
        },
      ),
    );
  });

  it.each([
    ['PUBLISH', 'CONFIRMED'],
    ['CANCEL', 'CANCELLED'],
  ] as const)('%s is read by another program as what it says', (method, status) => {
    const summary = 'موعد; a,b\\c\nd 🕊'.repeat(5);
    const calendar = new ICAL.Component(ICAL.parse(toCalendar({ ...entry, method, summary })));
    expect(calendar.getFirstPropertyValue('method')).toBe(method);
    const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') as ICAL.Component);
    expect([event.uid, event.sequence, event.organizer]).toEqual([entry.uid, 11, 'mailto:tawafuq@example.org']);
    expect(event.component.getFirstPropertyValue('status')).toBe(status);
    expect(event.startDate.toJSDate().toISOString()).toBe('2026-11-26T16:00:30.000Z');
    expect(event.summary).toBe(summary);
  });

  it('ends every line with CR LF', () => {
    expect(toCalendar(entry).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(toCalendar(entry)).toMatch(/END:VCALENDAR\r\n$/);
  });
});
