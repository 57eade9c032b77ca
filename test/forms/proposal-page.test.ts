import { describe, expect, it } from 'vitest';
import { anchorOf } from '#web/form/anchor.ts';
import { entriesOf } from '#web/form/entries-of.ts';
import { FormFields } from '#web/form/form-fields.tsx';
import { labelOf } from '#web/form/label-of.ts';
import { inputOf, readAct } from '#web/form/read-act.ts';
import { readFields } from '#web/form/read-fields.ts';
import { rowsOf, withChangedRows } from '#web/form/rows.ts';
import { withoutBlankRows } from '#web/form/without-blank-rows.ts';
import { Reader } from '#web/reader.ts';
import { actForms } from '#workflows/decision/schemas/acts.ts';
import { DecisionForm, decisionForm } from '#workflows/decision/schemas/form.ts';

const { fields } = decisionForm;
const zone = 'Europe/Zurich';
const reader = new Reader({
  procedure: 'decision',
  language: 'en',
  timeZone: 'Asia/Kathmandu',
  now: '2026-11-26T12:00:00.000Z',
});
const read = (entries: URLSearchParams, timeZone: string) => readFields(fields, { entries, timeZone });

const full = DecisionForm.parse({
  title: 'A title',
  text: 'First line\n\nThird line',
  language: 'en',
  method: 'meeting',
  meetingId: 'executive-committee.1',
  matter: 'workplan',
  circulateUntil: '2026-12-24T16:30:00.000Z',
  background: 'Because',
  documents: [`doc-${'0'.repeat(32)}`],
  translations: [{ language: 'ar', title: 'عنوان', text: 'نص' }],
  followUps: [{ action: 'Do it', owner: 'ILO', dueAt: '2027-01-31' }],
});

const errors = [
  { field: 'translations.0.title', code: 'too-short', params: { minimum: 3 } },
  { field: 'circulateFor', code: 'one-deadline', params: {} },
  { field: 'followUps.0.owner', code: 'unknown-party', params: { party: 'XYZ' } },
];
const html = String(
  FormFields({
    form: { reader, entries: entriesOf(fields, full, 'Asia/Kathmandu'), errors, parties: ['ILO', 'IOM'] },
    fields,
  }),
);

describe('posted proposal', () => {
  it('comes back as it was, with every field of the schema', () => {
    expect(Object.keys(full).sort()).toEqual(
      Object.keys(DecisionForm.shape)
        .filter((name) => name !== 'circulateFor')
        .sort(),
    );
    expect(DecisionForm.parse(read(new URLSearchParams(entriesOf(fields, full, zone).toString()), zone))).toEqual(full);
    const { circulateUntil, ...rest } = full;
    const forPeriod = { ...rest, circulateFor: 'P5D' };
    expect(read(entriesOf(fields, forPeriod, zone), zone)).toEqual(forPeriod);
  });

  it('reads the line ends of browsers as line feeds', () => {
    expect(read(new URLSearchParams({ text: 'one\r\ntwo' }), zone)['text']).toBe('one\ntwo');
  });

  it('leaves a length or an instant out unless it is chosen', () => {
    const both = new URLSearchParams({ circulateFor: 'P5D', circulateUntil: '2026-12-24T16:30' });
    expect(read(both, zone)).toMatchObject({ circulateFor: 'P5D' });
    expect(read(both, zone)).not.toHaveProperty('circulateUntil');
    both.set('circulateFor', 'until');
    expect(read(both, zone)).toMatchObject({ circulateUntil: '2026-12-24T16:30[Europe/Zurich]' });
    expect(read(both, zone)).not.toHaveProperty('circulateFor');
  });

  it('shows and takes an instant by the clocks of the zone that it names', () => {
    const kathmandu = 'Asia/Kathmandu';
    expect(entriesOf(fields, full, kathmandu).get('circulateUntil')).toBe('2026-12-24T22:15');
    expect(html).toContain('value="2026-12-24T22:15"');
    expect(html).toContain('By the clocks of your time zone, Asia/Kathmandu');
    expect(DecisionForm.parse(read(entriesOf(fields, full, kathmandu), kathmandu))).toEqual(full);
  });

  it('hands on what is no instant, for the schema to refuse', () => {
    const form = read(new URLSearchParams({ circulateFor: 'until', circulateUntil: 'tomorrow' }), zone);
    expect(DecisionForm.safeParse({ ...full, ...form }).error?.issues).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ path: ['circulateUntil'], params: { rule: 'not-an-instant' } }),
      ]),
    );
  });
});

describe('rows', () => {
  const entries = entriesOf(fields, full, zone);

  it('grow, shrink and keep what was filled in', () => {
    const more = withChangedRows(fields, entries, 'add-translations') ?? entries;
    expect(rowsOf(more, 'translations')).toBe(2);
    expect(more.get('title')).toBe('A title');
    const fewer = withChangedRows(fields, more, 'remove-translations-0') ?? more;
    expect(rowsOf(fewer, 'translations')).toBe(1);
    expect(fewer.get('translations.0.title')).toBeNull();
    expect(rowsOf(fewer, 'followUps')).toBe(1);
  });

  it('that nobody filled in are no rows, so that errors keep the numbers of the page', () => {
    const blankFirst = new URLSearchParams({
      'translations.0.language': '',
      'translations.0.text': ' ',
      'translations.1.language': 'fr',
    });
    expect([...withoutBlankRows(fields, blankFirst)]).toEqual([['translations.0.language', 'fr']]);
  });

  it('are changed by their own buttons only', () => {
    expect(withChangedRows(fields, entries, 'submit')).toBeUndefined();
    expect(withChangedRows(fields, entries, 'add-anything')).toBeUndefined();
  });
});

describe('fields', () => {
  it('show what was filled in', () => {
    expect(html).toContain('value="A title"');
    expect(html).toContain('First line\n\nThird line</textarea>');
    expect(html).toMatch(/<option value="ar" selected[^>]*>Arabic/);
    expect(html).toMatch(/value="meeting"[^>]* checked/);
    expect(html).toContain('value="2026-12-24T22:15"');
  });

  it.each(errors)('say what is wrong with $field beside it, where the summary links to', ({ field }) => {
    const input = html.indexOf(`id="${anchorOf(field)}"`);
    const message = html.indexOf(`id="${anchorOf(field)}-error"`);
    expect(message).toBeGreaterThan(0);
    expect(input).toBeGreaterThan(message);
  });

  it('are named with their row in the summary', () => {
    expect(labelOf(reader, 'translations.0.title')).toBe('Translation 1 – Title');
    expect(labelOf(reader, 'consult.parties.3')).toBe('Members to consult');
  });
});

describe('posted acts', () => {
  it('hold nothing that belongs to another choice', () => {
    const entries = new URLSearchParams({
      choice: 'report-failure',
      'report-failure.reason': 'no way',
      'revise.text': 'x',
      'consult.parties': 'FAO',
      'consult.reason': 'what?',
    });
    expect(readAct(actForms.facilitate, { entries, timeZone: zone })).toEqual({
      choice: 'report-failure',
      reason: 'no way',
    });
    entries.set('choice', 'consult');
    expect(readAct(actForms.facilitate, { entries, timeZone: zone })).toEqual({
      choice: 'consult',
      parties: ['FAO'],
      reason: 'what?',
    });
    expect(inputOf(actForms.facilitate, entries, 'reason')).toBe('consult.reason');
  });

  it('bind a position to the version that the page showed', () => {
    const entries = new URLSearchParams({ choice: 'support', version: '2', reason: ' ', explanation: 'thanks' });
    expect(readAct(actForms.position, { entries, timeZone: zone })).toEqual({
      choice: 'support',
      version: 2,
      explanation: 'thanks',
    });
  });

  it('leave out the text of a reply that closes', () => {
    expect(
      readAct(actForms.respond, { entries: new URLSearchParams({ choice: 'closed', text: 'x' }), timeZone: zone }),
    ).toEqual({
      choice: 'closed',
    });
    expect(
      readAct(actForms.respond, { entries: new URLSearchParams({ choice: 'decided', text: 'x' }), timeZone: zone }),
    ).toEqual({
      choice: 'decided',
      text: 'x',
    });
  });
});
