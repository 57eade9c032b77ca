import { describe, expect, it } from 'vitest';
import type { EventEnvelope } from '#schemas/event.ts';
import { lifted, type Upcasters, versioned } from './upcasters.ts';

/** Version 1 had a name in one piece, version 2 in two; version 3 counts its letters. */
const upcasters: Upcasters = {
  named: [
    ({ name = '' }) => ({ first: String(name).split(' ')[0], last: String(name).split(' ')[1] }),
    (data) => ({ ...data, letters: `${data['first']}${data['last']}`.length }),
  ],
};
const envelope = (type: string): EventEnvelope => ({
  seq: 1,
  type,
  at: '2026-03-04T09:00:00.000Z',
  actor: { system: 'clock' },
  data: {},
  notices: [],
});
const newest = { first: 'Ban', last: 'Ki-moon', letters: 10 };

describe('an event of a former version', () => {
  it.each([
    ['of the first, which names none', undefined, { name: 'Ban Ki-moon' }],
    ['of the second', 2, { first: 'Ban', last: 'Ki-moon' }],
    ['of the one that is written now', 3, newest],
  ])('%s has the data that are written now', (_, version, data) => {
    const event = { type: 'named', data, ...(version === undefined ? {} : { version }) };
    expect(lifted(upcasters, event).data).toEqual(newest);
    expect(event.data).toBe(data);
  });

  it('is the same event where its type has had one version only', () => {
    const event = { type: 'said', data: { words: 'as they were' } };
    expect(lifted(upcasters, event)).toBe(event);
    expect(lifted({}, { type: 'constructor', data: {} }).data).toEqual({});
  });

  it('is written with the number of the version after the last upcaster', () => {
    expect(versioned(upcasters, envelope('named'))).toEqual({ ...envelope('named'), version: 3 });
    expect(versioned(upcasters, envelope('said'))).toEqual(envelope('said'));
  });
});
