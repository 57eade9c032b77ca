import { describe, expect, it, vi } from 'vitest';
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
      'Thursday, 2 July 2026 at 00:30 (Geneva, UTC+2)',
    );
    expect(say('en', 'waiting.positions', params, decision)).toContain('Wednesday, 1 July 2026 at 22:30 (UTC)');
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
