import type { Network } from '../network.ts';
import type { Print } from '../play.ts';
import { Story } from '../story.ts';
import { planMeetings } from './meetings.ts';
import { readSample } from './sample.ts';
import { sentences } from './sentences.ts';

const met = (criterion: string, reason: string) => ({ criterion, met: true, reason });
const unmet = (criterion: string, reason: string) => ({ criterion, met: false, reason });

/** An answer to each criterion that is checked; no country is ineligible as such. */
const answers = [
  met('C1', 'It is on the template.'),
  met('C2', 'The Resident Coordinator has signed it.'),
  unmet('C3', 'It names one entity alone.'),
  unmet('C4', 'The government has not been asked yet.'),
  unmet('C5', 'No ministry and no local authority takes part.'),
  unmet('C6', 'No stakeholder is named.'),
  met('C7', 'It says how it follows one of the principles.'),
  met('C8', 'Area and objective are named.'),
  met('C13', 'The marker is there.'),
  met('C14', 'The marker is there.'),
  met('C15', 'The marker is there.'),
];

/** One entity, without endorsement and partners. @returns the note */
export async function ineligible(network: Network, root: string, print: Print): Promise<string> {
  await planMeetings(network, [90], print);
  const { proposer, form } = readSample(root, 'study-visits-on-migration-data');
  const beginning = { procedure: 'concept-note', proposer, form };
  const story = await Story.begin(network, beginning, { sentences, print });
  await story.wait('P1D');
  await story.act('rc.np', 'sign', 'sign', { reason: 'The statistical office would welcome it.' });
  await story.wait('P2D');
  await story.act('fmu', 'eligibility', 'ineligible', {
    answers,
    reason: 'The fund supports joint programmes that governments endorse. A new note may be handed in at any time.',
  });
  return story.caseId;
}
