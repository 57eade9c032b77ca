import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roster } from '#test/support/network.ts';
import { tries } from '#test/support/search.ts';
import { Directory } from '../network/directory.ts';
import { type Mailing, oneLetterEach } from './mailing.ts';

const people = ['one@example.org', 'two@example.org', 'three@example.org'];
const at = '2026-03-02T09:00:00.000Z';
const rules = { at, actor: { system: 'rules' as const } };

/** The first two hold a role; the third one's has ended. */
const network = new Directory({
  ...roster,
  people: people.map((id, index) => ({
    id,
    name: id,
    language: 'en',
    timeZone: 'UTC',
    roles: [{ role: 'auditor', from: '2020-01-01', ...(index === 2 ? { until: '2026-03-02' } : {}) }],
  })),
});
const by = (person: string) => ({
  at,
  actor: { person, role: 'secretariat' as const, proof: 'sign-in' as const },
});
const common = { facts: () => ({ title: 'A title', country: 'all' }), gating: false };

const mailing = fc
  .record({
    template: fc.constantFrom('told', 'asked', 'reminder'),
    to: fc.array(fc.constantFrom(...people)),
    taskId: fc.option(fc.constantFrom('CN-2026-0001.7.sign', 'CN-2026-0001.7.screen'), { nil: undefined }),
    receipt: fc.option(fc.constantFrom(true as const), { nil: undefined }),
  })
  .map(({ receipt, ...rest }): Mailing => (receipt ? { ...rest, receipt } : rest));

describe('the letters that mailings come to', () => {
  it('are at most one to a person, the one with a task before any other, and none to who holds no role', () => {
    fc.assert(
      fc.property(fc.array(mailing), fc.boolean(), (mailings, acts) => {
        const [actor = ''] = people;
        const letters = oneLetterEach(mailings, acts ? by(actor) : rules, network, common);
        const written = letters.map(({ to }) => to);
        expect(new Set(written).size).toBe(written.length);
        for (const person of people) {
          const meant = mailings.filter(({ to }) => to.includes(person));
          const asked = meant.find(({ taskId }) => taskId !== undefined);
          const told = meant.find(({ receipt }) => receipt || !acts || person !== actor);
          const inOffice = network.holdsRole(person, at);
          const letter = letters.find(({ to }) => to === person);
          expect(letter?.template).toBe(inOffice ? (asked ?? told)?.template : undefined);
          expect(letter?.taskId).toBe(inOffice ? asked?.taskId : undefined);
        }
      }),
      { numRuns: tries(300) },
    );
  });

  it('tell whoever is not to know the title of it in no language', () => {
    const inFrench = { ...common, facts: () => ({ title: 'A title', 'title.fr': 'Un titre' }) };
    const mailings = [
      { template: 'asked', to: [people[0] ?? ''], facts: { title: 'CN-2026-0001' } },
      { template: 'told', to: [people[1] ?? ''], facts: { country: 'EG' } },
    ];
    expect(oneLetterEach(mailings, rules, network, inFrench).map(({ facts }) => facts)).toEqual([
      { title: 'CN-2026-0001' },
      { title: 'A title', 'title.fr': 'Un titre', country: 'EG' },
    ]);
  });

  it('tell somebody what only they are told, and the others what all are told', () => {
    const [one = '', two = ''] = people;
    const letters = oneLetterEach(
      [
        { template: 'told', to: [one], facts: { country: 'EG' } },
        { template: 'told', to: [two] },
      ],
      rules,
      network,
      common,
    );
    expect(letters.map(({ facts }) => facts['country'])).toEqual(['EG', 'all']);
  });

  it('ask for no facts where nobody is told', () => {
    const facts = () => {
      throw new Error('was asked for');
    };
    expect(oneLetterEach([{ template: 'told', to: [] }], rules, network, { facts, gating: false })).toEqual([]);
  });
});
