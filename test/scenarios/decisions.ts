import type { People } from './people.ts';

/** @returns the case's number, when the case has come to rest */
export type Scenario = (people: People) => Promise<string>;

const members = ['desa', 'ilo', 'iom', 'ohchr', 'undp', 'unhcr', 'unicef', 'unodc', 'who'];
const others = ['secretariat', 'coordinator', 'sg-office', 'fao'];

/** No round is so long that silent members are reminded, unless a scenario wants that. */
const round = 'PT60S';
const form = {
  title: 'Workplan',
  text: 'The Executive Committee adopts the workplan.',
  language: 'en',
  method: 'silence',
  circulateFor: round,
};

/** A proposal by people who all have signed in. */
export async function propose(people: People, proposer: string, changes: object): Promise<string> {
  await people.signIn(...members, ...others);
  return people.propose(proposer, { ...form, ...changes });
}

/** The circulation of a proposal, up to the moment at which its clock runs. */
async function circulate(people: People, proposer: string, changes: object): Promise<string> {
  const caseId = await propose(people, proposer, changes);
  await people.act('secretariat', caseId, 'screen', { choice: 'accept' });
  await people.happened(caseId, 'clock-started');
  return caseId;
}

async function eachStates(people: People, caseId: string, who: readonly string[], choice: string): Promise<void> {
  for (const each of who) await people.act(each, caseId, 'position', { choice });
}

const consensusBySilence: Scenario = async (people) => {
  const followUps = [{ action: 'Publish the workplan', owner: 'ILO', dueAt: '2035-01-15' }];
  const caseId = await circulate(people, 'iom', { title: 'Consensus by silence', circulateFor: 'PT80S', followUps });
  await eachStates(people, caseId, ['iom', 'undp'], 'support');
  await eachStates(people, caseId, ['who'], 'no-objection');
  const page = await people.task('unodc', caseId, 'position');
  await people.letPass('PT85S');
  await people.happened(caseId, 'consensus-reached');
  // The page was open when time ran out: a late position is recorded as late and changes nothing.
  const late = { choice: 'objection', reason: 'We would have asked for an annex.' };
  const answer = await people.refused('unodc', page, late);
  if (answer !== 'late') throw new Error(`A late position is answered with '${answer}'`);
  await people.act('secretariat', caseId, 'publish', { choice: 'publish' });
  await people.act('ilo', caseId, 'follow-up', { choice: 'done', reason: 'It stands on the web site.' });
  return caseId;
};

const explicitConsensus: Scenario = async (people) => {
  const caseId = await circulate(people, 'undp', { title: 'Explicit consensus', method: 'explicit' });
  await eachStates(people, caseId, members.slice(0, -1), 'support');
  await people.act('who', caseId, 'position', { choice: 'stand-aside', explanation: 'Our statistics stay ours.' });
  await people.act('secretariat', caseId, 'publish', { choice: 'publish' });
  return caseId;
};

const facilitationAndSecondRound: Scenario = async (people) => {
  const caseId = await circulate(people, 'iom', { title: 'Facilitation and a second round' });
  await eachStates(people, caseId, ['iom', 'desa'], 'support');
  await people.act('ohchr', caseId, 'position', { choice: 'objection', reason: 'Personal data are not protected.' });
  const advice = { parties: ['FAO'], reason: 'Would aggregates be enough?' };
  await people.act('coordinator', caseId, 'facilitate', { choice: 'consult', ...advice });
  await people.act('fao', caseId, 'advise', { choice: 'advice', reason: 'They would.' }, 'FAO');
  const text = 'The Executive Committee adopts the workplan, without personal data.';
  await people.act('coordinator', caseId, 'facilitate', { choice: 'revise', text, reason: 'This answers it.' });
  await people.happened(caseId, 'clock-started', 2);
  await eachStates(people, caseId, members, 'no-objection');
  await people.act('secretariat', caseId, 'publish', { choice: 'publish' });
  return caseId;
};

const referral: Scenario = async (people) => {
  const caseId = await circulate(people, 'undp', { title: 'Referral to the Secretary-General' });
  await eachStates(people, caseId, ['undp', 'iom'], 'support');
  await people.act('unodc', caseId, 'position', { choice: 'objection', reason: 'No new priority is named.' });
  await people.act('unodc', caseId, 'lift', { choice: 'maintain', reason: 'The annex was not accepted.' });
  await people.act('coordinator', caseId, 'facilitate', {
    choice: 'consult',
    parties: ['FAO'],
    reason: 'Would an annex help?',
  });
  await people.act('coordinator', caseId, 'facilitate', { choice: 'report-failure', reason: 'Three talks, no way.' });
  for (const member of members) await people.act(member, caseId, 'refer', { choice: 'refer' });
  await people.act('coordinator', caseId, 'transmit', { choice: 'transmit' });
  await people.act('sg-office', caseId, 'respond', {
    choice: 'decided',
    reason: 'The workplan is adopted as proposed.',
  });
  // Decisions issue from the Committee: it adopts by its own circulation what the Secretary-General has settled.
  await people.happened(caseId, 'clock-started', 2);
  await eachStates(people, caseId, members, 'no-objection');
  await people.act('secretariat', caseId, 'publish', { choice: 'publish' });
  return caseId;
};

const silentMember: Scenario = async (people) => {
  const caseId = await circulate(people, 'iom', { title: 'A member stays silent', method: 'explicit' });
  await eachStates(people, caseId, members.slice(0, -1), 'support');
  await people.letPass('PT65S');
  // Neither consensus nor an objection: the Coordinator is asked, and the proposer gives it up.
  await people.task('coordinator', caseId, 'facilitate');
  await people.act('iom', caseId, 'withdraw', { choice: 'withdraw', reason: 'A better text is being written.' });
  return caseId;
};

/** The mailbox of a member is gone: every mail to it comes back, that of the circulation first. */
const bouncingMailbox: Scenario = async (people) => {
  const caseId = await propose(people, 'iom', { title: bouncing.title });
  await people.act('secretariat', caseId, 'screen', { choice: 'accept' });
  await people.happened(caseId, 'notice-bounced');
  const history = await people.delivered(caseId, members.length - 1);
  if (history.some(({ type }) => type === 'clock-started'))
    throw new Error('The clock runs though a notice has bounced');
  await people.act('secretariat', caseId, 'notice', { choice: 'excuse', reason: 'Told by phone.' });
  await people.happened(caseId, 'clock-started');
  await people.happened(caseId, 'notice-bounced', 2);
  await eachStates(people, caseId, members, 'support');
  await people.happened(caseId, 'notice-bounced', 3);
  await people.act('secretariat', caseId, 'publish', { choice: 'publish' });
  await people.happened(caseId, 'notice-bounced', 4);
  return caseId;
};

/** Only where that mailbox bounces for the case of that title. */
export const bouncing = { title: 'A mailbox that is gone', mailbox: 'who@example.org' };
export const bouncingScenarios: Readonly<Record<string, Scenario>> = {
  'a notice that bounces is excused, and the clock starts': bouncingMailbox,
};

export const scenarios: Readonly<Record<string, Scenario>> = {
  'consensus by silence, a reminder, a late position, follow-up': consensusBySilence,
  'explicit consensus before the deadline': explicitConsensus,
  'an objection, facilitation with advice, a second round': facilitationAndSecondRound,
  'referral to the Secretary-General': referral,
  'a silent member in an explicit round, withdrawal': silentMember,
};
