import { expect, it } from 'vitest';
import { provenAddress } from './who-writes.ts';

const ilo = { name: '', address: 'ILO@example.org' };
const mail = { headers: [{ name: 'From', value: 'ILO@example.org' }], from: [ilo] };
const passed = { spf: 'pass', dkim: 'pass', dmarc: 'pass' };

it('is the one writer for whom the domain vouches', () => {
  expect(provenAddress(mail, passed)).toEqual({ address: 'ilo@example.org' });
  expect(provenAddress(mail, { ...passed, spam: 'pass', virus: 'pass' })).toEqual({ address: 'ilo@example.org' });
});

it.each([
  ['dmarc', 'none', 'unproven'],
  ['spam', 'gray', 'not-looked-through'],
  ['virus', 'processing_failed', 'not-looked-through'],
])('is nobody where the verdict on %s is %s', (name, verdict, heldBecause) => {
  expect(provenAddress(mail, { ...passed, [name]: verdict })).toEqual({ heldBecause });
});

it('is nobody where there are two authors, or two fields', () => {
  const nobody = { heldBecause: 'several-senders' };
  expect(provenAddress({ ...mail, from: [ilo, ilo] }, passed)).toEqual(nobody);
  expect(provenAddress({ ...mail, headers: [...mail.headers, ...mail.headers] }, passed)).toEqual(nobody);
});
