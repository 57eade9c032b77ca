import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText, isolate } from './clean-text.ts';

describe('text that a user wrote', () => {
  it('keeps its paragraphs, whatever the line breaks were', () => {
    expect(cleanText('a\r\nb\rc\u2028d\ne')).toBe('a\nb\nc\nd\ne');
  });

  it('loses control characters and those that reorder text', () => {
    expect(cleanText('safe\u202eexe.fdp\u0000\u001b[2J\u2066x\u2069')).toBe('safeexe.fdp[2Jx');
  });

  it('is one line where a line is wanted', () => {
    expect(cleanLine('Subject\r\nBcc: all@example.org')).toBe('Subject Bcc: all@example.org');
  });

  it('is isolated only where it runs against the sentence', () => {
    expect(isolate('ILO', 'rtl')).toBe('\u2068ILO\u2069');
    expect(isolate('ILO', 'ltr')).toBe('ILO');
    expect(isolate('منظمة', 'ltr')).toBe('\u2068منظمة\u2069');
    expect(isolate('منظمة', 'rtl')).toBe('منظمة');
    expect(isolate('\u2068ILO\u2069', 'rtl')).toBe('\u2068ILO\u2069');
  });
});
