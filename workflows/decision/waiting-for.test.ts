import { describe, expect, it } from 'vitest';
import {
  DecisionCase,
  focalPoint,
  form,
  letterOfReply,
  opening,
  secretariat,
  sgOffice,
} from '#test/support/decision-case.ts';
import { members } from '#test/support/network.ts';
import { waitingFor } from './waiting-for.ts';

const followUps = [{ action: 'Publish the plan', owner: 'WHO', dueAt: '2027-01-15' }];
const given = () => new DecisionCase();
const adopted = () => given().circulated({ followUps }).after('PT72H').passTime();
const drafted = () => {
  const story = given();
  return story.run({ type: 'draft', caseId: story.state.caseId, form, actor: focalPoint('ILO'), at: opening });
};

const table: [key: string, story: () => DecisionCase, params: Record<string, unknown>][] = [
  ['draft', drafted, {}],
  ['screening', () => given().submit(), { since: opening }],
  ['resubmission', () => given().submit().act(secretariat, 'screen', { choice: 'return', reason: 'x' }), {}],
  [
    'delivery',
    () =>
      given()
        .submit()
        .act(secretariat, 'screen', { choice: 'accept' })
        .deliver(members.slice(2).map((party) => `${party.toLowerCase()}@example.org`)),
    { parties: ['DESA', 'ILO'], count: 2 },
  ],
  [
    'positions',
    () => given().circulated().position('DESA', 'support'),
    { parties: members.slice(1), count: 8, deadline: '2026-11-05T09:00:00.000Z' },
  ],
  [
    'below-floor',
    () => members.slice(0, 5).reduce((story, party) => story.position(party, 'recuse'), given().circulated()),
    { parties: members.slice(0, 5), deadline: '2026-11-05T09:00:00.000Z' },
  ],
  ['facilitation', () => given().inFacilitation(), { parties: ['ILO'], count: 1 }],
  ['referral', () => given().inFacilitation().failed(), { count: 9 }],
  ['transmission', () => given().referred(), {}],
  ['response', () => given().transmitted(), {}],
  [
    'reply',
    () =>
      given()
        .transmitted()
        .act(secretariat, 'respond', { choice: 'closed', documents: [letterOfReply.documentId] }),
    { deadline: '2026-11-08T09:00:00.000Z' },
  ],
  ['publication', adopted, {}],
  ['follow-up', () => adopted().act(secretariat, 'publish', { choice: 'publish' }), { parties: ['WHO'], count: 1 }],
  ['rest', () => given().transmitted().act(sgOffice, 'respond', { choice: 'closed' }), {}],
  [
    'deferral.condition',
    () =>
      given()
        .submit()
        .act(secretariat, 'defer', { choice: 'defer', condition: 'the recess is over', reason: 'recess' }),
    {},
  ],
];

describe('what a case waits for', () => {
  it.each(table)('waiting.%s', (key, story, params) => {
    const waiting = story();
    const saying = waitingFor(waiting.state, waiting);
    expect(saying.key).toBe(`waiting.${key}`);
    expect(saying.params).toMatchObject(params);
  });
});
