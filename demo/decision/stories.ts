import type { Network } from '../network.ts';
import type { Print } from '../play.ts';
import { Story } from '../story.ts';
import { formOf, readSample } from './sample.ts';
import { sentences } from './sentences.ts';

const revisedText = `The Executive Committee of the United Nations Network on Migration,

Recalling that the first objective of the Global Compact for Safe, Orderly and Regular Migration is to collect and utilize accurate and disaggregated data as a basis for evidence-based policies,

Stressing that the collection and use of such data respect the right to privacy and the protection of personal data,

1. Decides to establish a working group on migration data, open to all members of the Network and, as appropriate, to other partners;

2. Requests the working group to collect what members publish on migration, to describe where it differs, and to propose a common set of indicators, which does not extend to data on refugees and asylum seekers;

3. Decides that no data on individuals are exchanged within the working group;

4. Requests the secretariat to support the working group and to publish its documents in a timely way.`;

/** An objection and a mandate concern, facilitation with advice, a second round, adoption, follow-up. @returns the case */
export async function workingGroup(network: Network, root: string, print: Print): Promise<string> {
  const { story, followUps } = await begin(network, root, 'working-group-on-migration-data', print);
  await story.wait('PT3H');
  await story.act('secretariat', 'screen', 'accept');
  await story.wait('PT4H');
  await story.eachStates(['iom', 'desa', 'who'], 'support');
  await story.wait('PT18H');
  await story.look('unhcr');
  await story.act('ohchr', 'position', 'objection', {
    reason: 'The text does not say how personal data of migrants are protected when members exchange data.',
  });
  // The silence is broken already; until its instant a second objection still stands beside the first.
  await story.wait('PT1H');
  await story.act('unhcr', 'position', 'mandate-concern', {
    reason: 'Data on refugees and asylum seekers fall under the mandate of UNHCR; the indicators must not cover them.',
  });
  await story.wait('P1D');
  await story.act('coordinator', 'facilitate', 'consult', {
    parties: ['FAO'],
    reason: 'Would indicators without data on individuals still serve work on rural migration?',
  });
  await story.wait('P1D');
  await story.act('fao', 'advise', 'advice', {
    reason: 'Yes. Aggregates by region and by season are enough for our work.',
  });
  await story.wait('PT20H');
  await story.act('coordinator', 'facilitate', 'revise', {
    text: revisedText,
    followUps,
    reason: 'Paragraphs 2 and 3 answer the objection and the mandate concern.',
  });
  await story.wait('PT6H');
  await story.eachStates(['iom', 'desa', 'ohchr', 'unhcr', 'who'], 'support');
  await story.eachStates(['ilo', 'unicef', 'undp'], 'no-objection');
  await story.act('unodc', 'position', 'stand-aside', {
    explanation: 'Our own statistics on trafficking in persons keep their definitions.',
  });
  await story.wait('PT5H');
  await story.act('secretariat', 'publish', 'publish');
  await story.wait('P20D');
  await story.act('iom', 'follow-up', 'done', { reason: 'The working group has met and elected its chairs.' });
  await story.wait('P40D');
  await story.act('desa', 'follow-up', 'done', { reason: 'A draft set of indicators was sent to all members.' });
  return story.caseId;
}

/** No agreement, referral by the Committee, and a decision as the Secretary-General guides. @returns the case */
export async function workplan(network: Network, root: string, print: Print): Promise<string> {
  const { story } = await begin(network, root, 'extension-of-the-workplan', print);
  await story.wait('PT2H');
  await story.act('secretariat', 'screen', 'accept');
  await story.wait('PT9H');
  await story.eachStates(['undp', 'iom', 'who', 'unicef'], 'support');
  await story.act('unodc', 'position', 'objection', {
    reason: 'A year without new priorities leaves out the work on smuggling of migrants that we have asked for.',
  });
  await story.wait('P5D');
  await story.act('unodc', 'lift', 'maintain', {
    reason: 'An annex with one more priority was not accepted by others.',
  });
  await story.act('unodc.principal', 'facilitate', 'consult', {
    parties: ['FAO'],
    reason: 'Would one more priority on smuggling of migrants touch your mandate?',
  });
  await story.wait('P2D');
  await story.act('coordinator', 'facilitate', 'report-failure', {
    reason:
      'Three talks among the principals and a draft annex; the question whether priorities may be added remains open.',
  });
  await story.wait('P1D');
  await story.act('undp', 'refer', 'refer', {
    reason: 'The workplan ends soon, and members agree on all but this question.',
  });
  await story.wait('P3D');
  await story.act('coordinator', 'transmit', 'transmit');
  await story.wait('P9D');
  await story.act('sg-office', 'respond', 'decided', {
    reason: 'The workplan is extended as proposed; additional priorities are taken up in the next one.',
  });
  await story.wait('PT3H');
  await story.eachStates(['undp', 'iom', 'who', 'unicef', 'desa'], 'support');
  await story.eachStates(['ilo', 'ohchr', 'unhcr'], 'no-objection');
  await story.act('unodc', 'position', 'stand-aside', {
    explanation: 'Our question is taken up in the next workplan.',
  });
  await story.wait('PT2H');
  await story.act('secretariat', 'publish', 'publish');
  await story.wait('P5D');
  await story.act('iom', 'follow-up', 'done', { reason: 'The extended workplan is published.' });
  return story.caseId;
}

/** @returns beside the story what the proposal asks for: a new text asks for it again, or for nothing */
async function begin(network: Network, root: string, sample: string, print: Print) {
  const proposal = readSample(root, sample);
  const form = formOf(proposal, await network.now());
  const beginning = { procedure: 'decision', proposer: proposal.proposer, form };
  return { story: await Story.begin(network, beginning, { sentences, print }), followUps: form.followUps };
}
