import { describe, expect, it } from 'vitest';
import { country } from '#schemas/form/country.ts';
import { date } from '#schemas/form/date.ts';
import { documentIds } from '#schemas/form/document-ids.ts';
import { duration } from '#schemas/form/duration.ts';
import { flag } from '#schemas/form/flag.ts';
import { instant } from '#schemas/form/instant.ts';
import { integer } from '#schemas/form/integer.ts';
import { language } from '#schemas/form/language.ts';
import { money } from '#schemas/form/money.ts';
import { parties } from '#schemas/form/parties.ts';
import { text } from '#schemas/form/text.ts';
import { answerWords } from '#web/form/answer-words.ts';
import type { Plain } from '#web/form/plain-field.tsx';
import { Reader } from '#web/reader.ts';

const reader = new Reader({
  procedure: 'decision',
  language: 'en',
  timeZone: 'Asia/Kathmandu',
  now: '2026-11-26T12:00:00.000Z',
});
const dollars = money({ minimum: '0.01', maximum: '9999999999.99' });
const said = (field: Plain, value: unknown) => answerWords(reader, { field, ownName: 'level', value });

describe('an answer in words', () => {
  it.each<[string, Plain, unknown, string[]]>([
    ['money', dollars, '1200000.50', ['USD\u00a01,200,000.50']],
    ['what is no money', dollars, '1.234', ['1.234']],
    ['a number', integer({ minimum: 1 }), 24, ['24']],
    ['a country', country(), 'KE', ['Kenya']],
    ['what is no country', country(), '<b>', ['<b>']],
    ['a language', language(), 'ar', ['Arabic']],
    ['a day', date(), '2027-01-31', ['31 January 2027']],
    ['a day that there is not', date(), '2027-02-31', ['2027-02-31']],
    ['a length', duration({ offered: ['PT72H'] }), 'PT72H', ['72 hours']],
    ['what is no length', duration({ offered: ['PT72H'] }), 'soon', ['soon']],
    ['a moment that is none', instant(), 'tomorrow[UTC]', ['tomorrow[UTC]']],
    ['a box that is ticked', flag(), true, ['Yes']],
    ['one that is not', flag(), undefined, ['No']],
    ['parties', parties({ maximum: 5 }), ['ILO', 'IOM'], ['ILO', 'IOM']],
    ['a text in lines', text({ minimum: 1, maximum: 100, lines: 3 }), 'one\ntwo', ['one\ntwo']],
    ['nothing', dollars, undefined, []],
  ])('%s', (_, field, value, words) => expect(said(field, value)).toEqual(words));

  it('is of a moment by the clocks of whoever reads', () => {
    expect(said(instant(), '2026-12-24T16:30[Europe/Zurich]')[0]).toContain('21:15');
  });

  it('names documents', () => {
    const asked = { field: documentIds({ maximum: 2 }), ownName: 'documents', value: ['doc-1', 'doc-2'] };
    expect(answerWords(reader, asked, (id) => `${id}.pdf`)).toEqual(['doc-1.pdf', 'doc-2.pdf']);
  });
});
