import type { Network } from '../network.ts';
import type { Print } from '../play.ts';
import { sendDocument } from '../send-document.ts';
import { Story } from '../story.ts';
import { planMeetings } from './meetings.ts';
import { programmeDocument, readSample } from './sample.ts';
import { scoresOf } from './scores.ts';
import { sentences } from './sentences.ts';

const seats = ['sc.origin', 'sc.transit', 'sc.destination', 'sc.donor', 'sc.network', 'sc.stakeholder'];
const someMinutes = 'PT10M';

/** Two countries, from a draft that one of them sends back, through a deferral, to the transfer. @returns the note */
export async function funded(network: Network, root: string, print: Print): Promise<string> {
  const [, meeting = '', next = ''] = await planMeetings(network, [40, 75, 165], print);
  const story = await received(network, root, print);
  await reviewed(story);
  await deferredOnce(story, meeting);
  await endorsed(story, next);
  await fundedAYearLater(network, root, story);
  return story.caseId;
}

/** The first version lacks the county, and the second the word of one ministry. */
async function received(network: Network, root: string, print: Print): Promise<Story> {
  const { proposer, form } = readSample(root, 'fair-recruitment-in-two-countries');
  const incomplete = {
    ...form,
    endorsement: 'The ministry responsible for labour of Kenya has endorsed the note; that of Egypt is going to.',
  };
  const ofMinistriesAlone = form.nationalPartners.filter(({ kind }) => kind === 'ministry');
  const first = { ...incomplete, nationalPartners: ofMinistriesAlone };
  const beginning = { procedure: 'concept-note', proposer, form: first, draft: true };
  const story = await Story.begin(network, beginning, { sentences, print });
  await story.wait('P1D');
  await story.act('iom', 'submit', 'submit', { form: first });
  await story.wait('P1D');
  await story.act('rc.eg', 'sign', 'sign');
  await story.act('rc.ke', 'sign', 'send-back', {
    reason: 'The service point is to open in a county, and no county government is among the partners.',
  });
  await story.wait('P2D');
  await story.act('iom', 'submit', 'submit', { form: incomplete });
  await bothSign(story);
  await story.wait('P1D');
  await story.act('fmu', 'eligibility', 'return', {
    reason: 'The endorsement of one of the two governments is still to come.',
    completeBy: (await inDays(network, 10)).slice(0, 10),
  });
  await story.wait('P2D');
  await story.act('iom', 'submit', 'submit', { form });
  await bothSign(story);
  await story.act('fmu', 'eligibility', 'eligible', { reason: 'Complete; it is a joint programme that both endorse.' });
  return story;
}

async function bothSign(story: Story): Promise<void> {
  await story.wait('PT20H');
  await story.act('rc.eg', 'sign', 'sign');
  await story.wait('PT6H');
  await story.act('rc.ke', 'sign', 'sign');
}

/** Of two who are asked one has a conflict of interest: the unit asks another. */
async function reviewed(story: Story): Promise<void> {
  await story.wait('PT5H');
  await story.act('fmu', 'assign', 'confirm', { reviewers: ['ohchr@example.org', 'undp@example.org'] });
  await story.wait('PT3H');
  await story.act('ohchr', 'declare-conflict', 'none');
  await story.wait('P1D');
  await story.act('undp', 'declare-conflict', 'conflict', {
    reason: 'We advise one of the two ministries on the same inspection plan.',
  });
  await story.wait(someMinutes);
  await story.act('fmu', 'assign', 'confirm', { reviewers: ['unfpa@example.org'] });
  await story.wait('PT5H');
  await story.act('unfpa', 'declare-conflict', 'none');
  await story.wait('P2D');
  await story.act('ohchr', 'review', 'recommend', {
    scores: scoresOf({ C5: 4, C6: 5, C7: 4, C9: 4, C13: 5, C14: 3, C15: 4 }),
    reason: 'Advice that is passed on to nobody is what workers without papers need.',
  });
  await story.wait('P2D');
  await story.act('unfpa', 'review', 'recommend', {
    scores: scoresOf({ C5: 4, C6: 4, C7: 4, C9: 3, C13: 4, C14: 4, C15: 4 }),
    reason: 'Sound; what the service points cost after 30 months is not said.',
  });
  await story.wait('P1D');
  await story.act('fmu', 'release', 'release', {
    comments: 'Both reviews recommend the note. Say in the programme who pays for the service points afterwards.',
  });
}

async function deferredOnce(story: Story, meeting: string): Promise<void> {
  await story.wait('P1D');
  await story.act('fmu', 'table', 'table');
  await story.wait('P5D');
  await story.act('sc.donor', 'position', 'objection', {
    reason: 'A third of the budget is for buildings; we would see it explained first.',
  });
  await story.act('sc.origin', 'position', 'support');
  await story.waitUntil(meeting);
}

async function endorsed(story: Story, next: string): Promise<void> {
  await story.wait('P2D');
  await story.act('fmu', 'table', 'table', { reason: 'The entities have explained the budget to the seats.' });
  await story.wait('P3D');
  await story.act('sc.origin', 'position', 'support');
  await story.act('sc.donor', 'position', 'no-objection', {
    explanation: 'The rent of the service points is explained.',
  });
  await story.waitUntil(next);
  await story.wait('PT5H');
  await story.act('fmu', 'conclude', 'pipeline', { reason: 'Endorsed without objection; funds are awaited.' });
  await story.wait('P1D');
  await story.act('fmu', 'determination', 'send', {
    letter: 'The Steering Committee has endorsed your concept note. It stands in the pipeline until funds are there.',
  });
}

async function fundedAYearLater(network: Network, root: string, story: Story): Promise<void> {
  await story.wait('P365D');
  await story.act('fmu', 'call', 'call', {
    dueAt: (await inDays(network, 120)).slice(0, 10),
    reason: 'A contribution has come in that is not earmarked.',
  });
  await story.wait('P20D');
  const document = await sendDocument(network, 'iom@example.org', programmeDocument(root));
  await story.act('iom', 'develop', 'submit', { documents: [document] });
  await story.wait('PT16H');
  await story.eachStates(seats, 'support', 'approve');
  await story.wait('P1D');
  await story.act('fmu', 'fund', 'instruct');
  await story.wait('P6D');
  await story.act('fmu', 'transfer', 'record', { transferredOn: (await network.now()).slice(0, 10) });
}

const inDays = async (network: Network, days: number): Promise<string> =>
  new Date(Date.parse(await network.now()) + days * 86_400_000).toISOString();
