import { expect, it } from 'vitest';
import { provenWriter } from './proven-writer.ts';

const ilo = { name: '', address: 'ILO@example.org' };
const mail = { headers: [{ name: 'From', value: 'ILO@example.org' }], from: [ilo] };
const passed = { spf: 'pass', dkim: 'pass', dmarc: 'pass' };

it('is the one writer for whom the domain vouches', () => {
  expect(provenWriter(mail, passed)).toBe('ilo@example.org');
  expect(provenWriter(mail, { ...passed, spam: 'pass', virus: 'pass' })).toBe('ilo@example.org');
});

it.each([
  ['spam', 'gray'],
  ['virus', 'processing_failed'],
])('is nobody where the verdict on %s is %s', (name, verdict) => {
  expect(provenWriter(mail, { ...passed, [name]: verdict })).toBeUndefined();
});

it('is nobody where there are two authors, or two fields', () => {
  expect(provenWriter({ ...mail, from: [ilo, ilo] }, passed)).toBeUndefined();
  expect(provenWriter({ ...mail, headers: [...mail.headers, ...mail.headers] }, passed)).toBeUndefined();
});
