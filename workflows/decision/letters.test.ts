import { describe, expect, it } from 'vitest';
import {
  coordinator,
  DecisionCase,
  focalPoint,
  principal,
  secretariat,
  sgOffice,
} from '#test/support/decision-case.ts';
import { members, networkWith } from '#test/support/network.ts';
import { letters } from './letters.ts';

const mailbox = (party: string) => party.toLowerCase();
const everyMember = members.map(mailbox);
const everyPrincipal = members.map((party) => `${mailbox(party)}.principal`);
const but = (all: string[], ...left: string[]) => all.filter((one) => !left.includes(one));

/** Who is told of the last event of that type: template (with `*` where it asks for an act) → mailboxes. */
function told(story: DecisionCase, type: string): Record<string, string[]> {
  const index = story.history.findLastIndex((event) => event.type === type);
  const [event, state] = [story.history[index], story.states[index]];
  if (event === undefined || state === undefined) throw new Error(`${type} did not happen`);
  const byTemplate: Record<string, string[]> = {};
  for (const { to, template, taskId } of letters(event, state, story.network)) {
    const key = taskId === undefined ? template : `${template}*`;
    byTemplate[key] = [...(byTemplate[key] ?? []), to.replace('@example.org', '')].sort();
  }
  return byTemplate;
}

const given = () => new DecisionCase();
const submitted = () => given().submit();
const asked = () => submitted().act(secretariat, 'screen', { choice: 'inadmissible', reason: 'why' });
const accepted = () => submitted().act(secretariat, 'screen', { choice: 'accept' });
const failed = () => given().inFacilitation().failed();
const proposed = () => {
  const way = { choice: 'way-forward', route: 'joint-statement', text: 'Words of all.' };
  return given().inFacilitation().act(principal('WHO'), 'facilitate', way, 'WHO');
};
const stuck = (story = given().inFacilitation()) =>
  story.act(focalPoint('WHO'), 'ask-finding', { choice: 'ask', reason: 'stuck' });
const goesOn = () => stuck().act(coordinator, 'find', { choice: 'go-on', reason: 'a talk is planned' });
const adopted = () => given().circulated().after('PT72H').passTime();
const followUps = [{ action: 'Publish the plan', owner: 'WHO', dueAt: '2027-01-15' }];
const published = () =>
  given().circulated({ followUps }).after('PT72H').passTime().act(secretariat, 'publish', { choice: 'publish' });

const table: [event: string, story: () => DecisionCase, told: Record<string, string[]>][] = [
  ['case-submitted', submitted, { receipt: ['ilo'], 'please-screen*': ['secretariat'] }],
  [
    'case-returned',
    () => submitted().act(secretariat, 'screen', { choice: 'return', reason: 'why' }),
    { 'returned*': ['ilo'] },
  ],
  [
    'case-declined',
    () => asked().act(coordinator, 'rule', { choice: 'decline', reason: 'why' }),
    { declined: ['ilo'], ruled: ['secretariat'] },
  ],
  ['ruling-asked', asked, { 'please-rule*': ['coordinator'], 'ruling-asked': ['ilo'] }],
  [
    'case-admitted',
    () => asked().act(coordinator, 'rule', { choice: 'admit', reason: 'why' }),
    { ruled: ['ilo', 'secretariat'] },
  ],
  ['case-accepted', accepted, {}],
  ['round-circulated', accepted, { 'circulated*': everyMember }],
  ['notice-bounced', () => accepted().bounce('who@example.org'), { 'notice-bounced*': ['secretariat'] }],
  ['notice-bounced', () => accepted().bounce('secretariat@example.org', 1), { 'notice-bounced': ['coordinator'] }],
  [
    'notice-bounced',
    () => accepted().bounce('secretariat@example.org', 1).bounce('who@example.org'),
    { 'notice-bounced*': ['secretariat'] },
  ],
  ['notice-bounced', () => accepted().bounce('secretariat@example.org', 1).bounce('coordinator@example.org', 1), {}],
  [
    'notice-resent',
    () => accepted().bounce('who@example.org').act(secretariat, 'notice', { choice: 'resend' }),
    { 'circulated*': ['who'] },
  ],
  ['clock-started', () => accepted().deliver(), { 'clock-started*': everyMember, 'clock-started': ['coordinator'] }],
  [
    'clock-stopped',
    () => given().circulated().bounce('who@example.org'),
    { 'clock-stopped': [...but(everyMember, 'who'), 'coordinator'].sort() },
  ],
  [
    'clock-resumed',
    () =>
      given()
        .circulated()
        .bounce('who@example.org')
        .act(secretariat, 'notice', { choice: 'excuse', reason: 'by phone' }),
    { 'clock-resumed*': everyMember, 'clock-resumed': ['coordinator'] },
  ],
  ['position-stated', () => given().circulated().position('WHO', 'support'), {}],
  [
    'position-stated',
    () =>
      given()
        .circulated()
        .position('WHO', 'support', {}, { ...focalPoint('WHO'), proof: 'mail-code' }),
    { 'position-recorded': ['who'] },
  ],
  [
    'position-stated',
    () =>
      given()
        .circulated()
        .position(
          'WHO',
          'support',
          {},
          { ...focalPoint('WHO'), person: 'who.alternate@example.org', role: 'alternate' },
        ),
    { 'position-recorded': ['who', 'who.alternate'] },
  ],
  [
    'position-stated',
    () => given().circulated().position('WHO', 'support', { onBehalf: true, reason: 'phone' }, secretariat),
    { 'please-confirm*': ['who'] },
  ],
  [
    'position-stated',
    () => given().inFacilitation().position('WHO', 'objection'),
    { 'please-answer-objection*': ['who'], 'position-recorded': ['coordinator'] },
  ],
  ['late-position-recorded', () => adopted().position('WHO', 'objection'), { 'late-position': ['who'] }],
  ['reminder-sent', () => submitted().after('P7D').passTime(), { 'reminder*': ['secretariat'] }],
  ['consensus-not-reached', () => given().inFacilitation(), { 'no-consensus': everyMember }],
  [
    'facilitation-started',
    () => given().inFacilitation(),
    {
      'please-facilitate*': ['coordinator'],
      'please-facilitate-together*': everyPrincipal,
      'please-answer-objection*': ['ilo'],
    },
  ],
  [
    'network-consulted',
    () =>
      given()
        .inFacilitation()
        .act(coordinator, 'facilitate', { choice: 'consult', parties: ['FAO'], reason: 'what?' }),
    { 'please-advise*': ['fao'] },
  ],
  [
    'advice-given',
    () =>
      given()
        .inFacilitation()
        .act(coordinator, 'facilitate', { choice: 'consult', parties: ['FAO'], reason: 'what?' })
        .act(focalPoint('FAO'), 'advise', { choice: 'advice', reason: 'this' }),
    { 'advice-given': ['coordinator', ...everyPrincipal] },
  ],
  [
    'objection-lifted',
    () => given().inFacilitation().act(focalPoint('ILO'), 'lift', { choice: 'lift' }),
    { 'objection-answered': ['coordinator'] },
  ],
  [
    'way-forward-proposed',
    () => proposed(),
    { 'please-endorse*': but(everyPrincipal, 'who.principal'), 'way-forward-proposed': ['coordinator'] },
  ],
  [
    'way-forward-commented',
    () => proposed().act(principal('ILO'), 'endorse', { choice: 'comment', reason: 'which one?' }, 'ILO'),
    { 'way-forward-commented': ['coordinator', ...but(everyPrincipal, 'ilo.principal')].sort() },
  ],
  ['finding-asked', stuck, { 'please-find*': ['coordinator'] }],
  ['finding-put-to-heads', () => stuck(goesOn()), { 'please-find-together*': everyPrincipal }],
  ['facilitation-continued', goesOn, { 'work-goes-on': [...everyMember, ...everyPrincipal].sort() }],
  ['agreement-not-reached', failed, { 'please-refer*': [...everyMember, ...everyPrincipal].sort() }],
  [
    'returned-to-facilitation',
    () =>
      members.reduce(
        (story, party) => story.act(focalPoint(party), 'refer', { choice: 'agree-otherwise' }, party),
        failed(),
      ),
    {
      'please-facilitate*': ['coordinator'],
      'please-facilitate-together*': everyPrincipal,
      'please-answer-objection*': ['ilo'],
      'facilitation-goes-on': but(everyMember, 'ilo'),
    },
  ],
  ['matter-referred', () => given().referred(), { 'please-transmit*': ['coordinator'], referred: everyMember }],
  ['dossier-transmitted', () => given().transmitted(), { 'dossier*': ['sg-office'], transmitted: everyMember }],
  ['response-recorded', () => given().transmitted().act(sgOffice, 'respond', { choice: 'closed' }), {}],
  [
    'case-closed',
    () => given().transmitted().act(sgOffice, 'respond', { choice: 'closed' }),
    { closed: [...everyMember, 'coordinator', 'secretariat'].sort() },
  ],
  ['consensus-reached', adopted, {}],
  [
    'decision-adopted',
    adopted,
    { 'please-publish*': ['secretariat'], adopted: [...everyMember, 'coordinator'].sort() },
  ],
  ['decision-published', published, { published: [...everyMember, 'coordinator'].sort() }],
  ['follow-up-assigned', published, { 'please-follow-up*': ['who'] }],
  [
    'decision-implemented',
    () => published().act(focalPoint('WHO'), 'follow-up', { choice: 'done', reason: 'done' }),
    { implemented: but(everyMember, 'who') },
  ],
  [
    'case-withdrawn',
    () => submitted().act(focalPoint('ILO'), 'withdraw', { choice: 'withdraw' }),
    { withdrawn: ['secretariat'] },
  ],
  [
    'case-withdrawn',
    () => given().circulated().act(focalPoint('ILO'), 'withdraw', { choice: 'withdraw' }),
    { withdrawn: [...everyMember, 'coordinator', 'secretariat'].sort() },
  ],
  [
    'case-deferred',
    () => submitted().act(secretariat, 'defer', { choice: 'defer', condition: 'the recess is over', reason: 'recess' }),
    { 'deferred*': ['coordinator', 'secretariat'], deferred: ['ilo'] },
  ],
];

describe('who is told', () => {
  it.each(table)('of %s', (type, story, expected) => {
    expect(told(story(), type)).toEqual(expected);
  });

  it('of a member that cannot be reached: the secretariat', () => {
    const network = networkWith((roster) => {
      roster.people = roster.people.filter((person) => !person.id.startsWith('who'));
    });
    const story = new DecisionCase(network).submit().act(secretariat, 'screen', { choice: 'accept' });
    expect(told(story, 'round-circulated')).toEqual({
      'circulated*': but(everyMember, 'who'),
      'please-mend-notice*': ['secretariat'],
    });
  });

  it('of a circulation: a proposer who is not asked anyway', () => {
    const principal = { ...focalPoint('ILO'), person: 'ilo.principal@example.org', role: 'principal' as const };
    const story = given().submit({}, principal).act(secretariat, 'screen', { choice: 'accept' });
    expect(told(story, 'round-circulated')['circulated-info']).toEqual(['ilo.principal']);
  });

  it('of a proposal whose proposer holds no role any more: who speaks for the party', () => {
    const network = networkWith((roster) => {
      for (const { roles } of roster.people.filter(({ id }) => id === 'ilo@example.org'))
        for (const held of roles) held.until = '2026-11-05';
    });
    const story = new DecisionCase(network).submit().after('P7D');
    story.act(secretariat, 'screen', { choice: 'return', reason: 'why' });
    expect(told(story, 'case-returned')).toEqual({ 'returned*': ['ilo.alternate'] });
  });

  it('of a reminder about positions: everybody who may speak for a silent member', () => {
    const story = given().circulated();
    for (const party of but(members, 'WHO')) story.position(party, 'support');
    story.after('PT48H').passTime();
    expect(told(story, 'reminder-sent')).toEqual({ 'reminder*': ['who', 'who.alternate', 'who.principal'] });
  });

  it('of one action done: its owner, of the next one', () => {
    const two = [...followUps, { action: 'Brief the missions', owner: 'WHO', dueAt: '2027-02-15' }];
    const story = given().circulated({ followUps: two }).after('PT72H').passTime();
    story
      .act(secretariat, 'publish', { choice: 'publish' })
      .act(focalPoint('WHO'), 'follow-up', { choice: 'done', reason: 'x' });
    expect(told(story, 'follow-up-done')).toEqual({ 'please-follow-up*': ['who'], 'follow-up-done': ['secretariat'] });
  });
});
