import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { EventEnvelope } from '#schemas/event.ts';
import { smallExport } from '../support/small-export.ts';
import { exportedIn } from './exported.ts';
import { tamperedIn } from './tampers.ts';
import { verdictsOfPage } from './verdicts.ts';

let files: ReadonlyMap<string, string>;
beforeAll(async () => {
  const whole = await smallExport();
  files = tamperedIn(whole, exportedIn(whole));
});
afterAll(() => vi.resetModules());

/** Blind to one thing each: a module, and what it says instead. */
const blinded = [
  ['to chains', '#functions/lib/chain/check-chain.ts', { findingIn: () => undefined }],
  [
    'to what reading sets right',
    '#functions/lib/chain/as-written.ts',
    { asWritten: (json: unknown) => EventEnvelope.parse(json) },
  ],
  ['to keys', '#moving/expected-keys.ts', { wrongKey: () => undefined }],
  ['to places', '#moving/row-order.ts', { isAfter: () => true }],
] as const;

it.each(blinded)('verify-history is found out where it is blind %s', async (_, module, blind) => {
  vi.resetModules();
  vi.doMock(module, async (importOriginal) => ({ ...(await importOriginal<object>()), ...blind }));
  const { ours } = await import('./verdicts.ts');
  vi.doUnmock(module);
  const said = [...files].map(([what, file]) => [what, ours(file)]);
  const page = [...verdictsOfPage()].map(([what, says]) => [what, says.ours]);
  expect(Object.fromEntries(said)).not.toEqual(Object.fromEntries(page));
});
