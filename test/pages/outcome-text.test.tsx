import { describe, expect, it } from 'vitest';
import type { Outcome } from '#schemas/case-state.ts';
import { OutcomeText } from '#web/components/outcome-text.tsx';
import { Reader } from '#web/reader.ts';

const at = '2026-11-26T12:00:00.000Z';
const shown = (more: Partial<Outcome>, language: 'en' | 'ar' = 'en') => {
  const reader = new Reader({ procedure: 'decision', language, timeZone: 'UTC', now: at });
  return String(<OutcomeText reader={reader} outcome={{ kind: 'adopted', at, version: 1, ...more }} />);
};

describe('an outcome', () => {
  it('says no more than that, where nothing stands beside it', () => {
    expect(shown({})).toBe('Adopted by consensus');
  });

  it('says that no member itself supported it', () => {
    expect(shown({ withoutSupport: true })).toContain('No member has itself stated that it supports the text.');
    expect(shown({ withoutSupport: true }, 'ar')).toContain('لم يُبدِ أي عضو بنفسه تأييده للنص.');
  });

  it('names who stands against it, and with what', () => {
    const concerns: Outcome['concerns'] = [
      { party: 'WHO', position: 'mandate-concern' },
      { party: 'ILO', position: 'objection' },
    ];
    expect(shown({ concerns })).toContain(
      'Standing against the text, and not lifted: WHO: Mandate concern and ILO: Objection.',
    );
  });
});
