import { expect, it } from 'vitest';
import type { EventEnvelope } from '#schemas/event.ts';
import { type Chain, findingIn } from './check-chain.ts';
import { firstLink, linked } from './link.ts';
import { shownChain } from './shown-chain.ts';

const caseId = 'DEC-2026-0001';
const events = [1, 2, 3, 4].map(
  (seq): EventEnvelope => ({
    ...{ seq, at: `2026-03-0${seq}T09:00:00.000Z`, actor: { system: 'clock' }, type: 'reminder-sent', data: {} },
    notices: [{ to: 'ilo@example.org', template: 'reminder' }],
  }),
);
const { links, head } = linked(firstLink(caseId), events);
const chainWith = (before: number): Chain => ({
  ...{ caseId, seq: 4, head },
  events: events.map((event, index) => ({ event, link: index < before ? undefined : links[index] })),
});

it('is the whole one for whoever may read the whole history', () => {
  expect(shownChain(chainWith(0), events, structuredClone(events))).toEqual({ ...chainWith(0), isWhole: true });
});

it('ends before the first event that is kept from its reader, in whole or in part, and has no link made of it', () => {
  const withoutMail = events.map((event) => (event.seq === 3 ? { ...event, notices: [] } : event));
  for (const shown of [events.filter(({ seq }) => seq !== 3), withoutMail, events.slice(0, 2)]) {
    const chain = shownChain(chainWith(0), events, shown);
    expect(chain).toMatchObject({ seq: 2, head: links[2], isWhole: false });
    expect(chain.events.map(({ link }) => link)).toEqual(links.slice(0, 2));
    expect(findingIn(chain)).toBeUndefined();
  }
});

it('is empty for whoever may not read the first, and holds where the first events have no links', () => {
  expect(shownChain(chainWith(0), events, [])).toEqual({ caseId, events: [], seq: 0, head: undefined, isWhole: false });
  for (const before of [1, 2, 3])
    expect(findingIn(shownChain(chainWith(before), events, events.slice(0, 2)))).toBe(undefined);
});
