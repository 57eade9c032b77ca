import { describe, expect, it, vi } from 'vitest';
import { formatInstant, formatRemaining } from './dates.ts';
import { refusalText } from './refusal-text.ts';
import { isSaid, say } from './say.ts';

const decision = { procedure: 'decision' };
const isolates = /[\u2068\u2069]/g;

describe('say', () => {
  it('says a key that is missing as it is, and logs it once', () => {
    const lines = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect([say('ar', 'nothing.here'), say('ar', 'nothing.here')]).toEqual(['nothing.here', 'nothing.here']);
    expect(lines.mock.calls.map(([line]) => JSON.parse(line))).toEqual([
      {
        level: 'error',
        message: 'A catalogue lacks a key',
        language: 'ar',
        procedure: 'platform',
        key: 'nothing.here',
      },
    ]);
    lines.mockRestore();
  });

  it('says a procedure’s words before its parts’ and the platform’s, and of no procedure the platform’s alone', () => {
    expect(isSaid('states.draft', 'decision')).toBe(true);
    expect(isSaid('positions.support', 'decision')).toBe(true);
    expect(isSaid('nav.home', 'decision')).toBe(true);
    expect([
      isSaid('states.adopted'),
      isSaid('positions.support'),
      isSaid('states.adopted', 'no-such-procedure'),
    ]).toEqual([false, false, false]);
  });

  it('does not leave a placeholder unfilled', () => {
    expect(() => say('en', 'sign-in.code.sent')).toThrow();
  });

  it.each([
    [0, 'أبدى الجميع مواقفهم.'],
    [1, 'عضو واحد لم يُبدِ موقفه بعد: ILO.'],
    [2, 'عضوان لم يبديا موقفيهما بعد: ILO.'],
    [3, '3 أعضاء لم يبدوا مواقفهم بعد: ILO.'],
    [11, '11 عضوا لم يبدوا مواقفهم بعد: ILO.'],
    [100, '100 عضو لم يبدوا مواقفهم بعد: ILO.'],
  ])('counts %i members as Arabic does', (count, words) => {
    const params = { count, parties: ['ILO'], deadline: '2026-11-26T16:00:00.000Z' };
    expect(say('ar', 'waiting.positions', params, decision).replace(isolates, '')).toContain(words);
  });

  it('isolates what is filled in where the sentence runs from right to left, and only there', () => {
    expect(say('ar', 'task.for', { party: 'ILO' })).toBe('عن \u2068ILO\u2069');
    expect(say('en', 'task.for', { party: 'ILO' })).toBe('For ILO');
  });

  it('writes instants in the zone that is asked for, and names it', () => {
    const params = { deadline: '2026-07-01T22:30:00.000Z', count: 0, parties: [] };
    expect(say('en', 'waiting.positions', params, { ...decision, timeZone: 'Europe/Zurich' })).toContain(
      'Thursday, 2 July 2026 at 00:30 CEST',
    );
    expect(say('en', 'waiting.positions', params, decision)).toContain('Wednesday, 1 July 2026 at 22:30 UTC');
  });

  it('names languages in the reader’s language', () => {
    expect(say('en', 'waiting.translation', { languages: ['ar', 'fr'] }, decision)).toContain('Arabic and French');
  });

  it('treats what users wrote as text, not as a message', () => {
    expect(say('en', 'task.for', { party: '{evil, plural} <b>' })).toBe('For {evil, plural} <b>');
  });

  it('has a sentence for a refusal that it does not know', () => {
    expect(refusalText('en', 'rule-of-another-procedure')).toBe('is not understood');
  });
});

describe('dates', () => {
  it('shows the second of an expiry that has one', () => {
    expect(formatInstant('en', '2026-11-26T16:00:07.000Z', 'UTC')).toContain('16:00:07');
    expect(formatInstant('en', '2026-11-26T16:00:00.000Z', 'UTC')).not.toContain('16:00:00');
  });

  it('follows the change of clocks in Geneva and in New York, which are a week apart', () => {
    expect(formatInstant('en', '2026-10-28T12:00:00.000Z', 'Europe/Zurich')).toContain('13:00');
    expect(formatInstant('en', '2026-10-28T12:00:00.000Z', 'America/New_York')).toContain('08:00');
    expect(formatInstant('en', '2026-11-02T12:00:00.000Z', 'America/New_York')).toContain('07:00');
  });

  it('writes 0 to 9 in Arabic', () => {
    expect(formatInstant('ar', '2026-11-26T16:00:00.000Z', 'UTC')).toMatch(/26 نوفمبر 2026/);
  });

  it('rounds what is left down', () => {
    const left = (instant: string) => formatRemaining('en', '2026-11-26T12:00:00.000Z', instant);
    expect(left('2026-11-29T11:59:59.000Z')).toBe('in 2 days');
    expect(left('2026-11-28T11:59:59.000Z')).toBe('in 47 hours');
    expect(left('2026-11-26T13:59:59.000Z')).toBe('in 119 minutes');
    expect(left('2026-11-26T11:00:00.000Z')).toBe('in 0 minutes');
  });
});
