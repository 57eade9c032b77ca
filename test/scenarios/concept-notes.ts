import { noteForm, scores, seats } from '#test/support/concept-note-case.ts';
import type { Scenario } from './decisions.ts';
import type { People } from './people.ts';

/** Longer than a run: the seats agree before it. */
const untilMeetingMs = 3_600_000;

const endorsed: Scenario = async (people) => {
  const mailboxes = [
    'iom',
    'rc.eg',
    'rc.ke',
    'fmu',
    'who',
    'undp',
    'secretariat',
    ...seats.map((seat) => `sc.${seat}`),
  ];
  await people.signIn(...mailboxes);
  const form = { ...noteForm, title: 'A concept note is endorsed' };
  const caseId = await people.propose('iom', form, 'concept-note');
  await planMeeting(people, caseId);
  await people.act('rc.eg', caseId, 'sign', { choice: 'sign' });
  await people.act('rc.ke', caseId, 'sign', { choice: 'send-back', reason: 'The county is missing.' });
  await people.act('iom', caseId, 'submit', { choice: 'submit', form });
  for (const coordinator of ['rc.eg', 'rc.ke']) await people.act(coordinator, caseId, 'sign', { choice: 'sign' });
  await people.act('fmu', caseId, 'eligibility', { choice: 'eligible' });
  await people.act('fmu', caseId, 'assign', { choice: 'confirm', reviewers: ['undp@example.org'] });
  await people.act('undp', caseId, 'declare-conflict', { choice: 'conflict', reason: 'We were consulted on it.' });
  await people.act('fmu', caseId, 'assign', { choice: 'confirm', reviewers: ['who@example.org'] });
  await people.act('who', caseId, 'declare-conflict', { choice: 'none' });
  await people.act('who', caseId, 'review', { choice: 'recommend', scores });
  await people.act('fmu', caseId, 'release', { choice: 'release', comments: 'Say more about partners.' });
  await people.act('fmu', caseId, 'table', { choice: 'table' });
  await people.happened(caseId, 'clock-started');
  for (const seat of seats) await people.act(`sc.${seat}`, caseId, 'position', { choice: 'support' });
  await people.act('fmu', caseId, 'conclude', { choice: 'pipeline', reason: 'Well founded.' });
  await people.act('fmu', caseId, 'determination', { choice: 'send', letter: 'Your note is endorsed.' });
  return caseId;
};

/** By the clock of the platform, which the history shows. */
async function planMeeting(people: People, caseId: string): Promise<void> {
  const [submitted] = await people.happened(caseId, 'case-submitted');
  const at = new Date(Date.parse(String(submitted?.['at'])) + untilMeetingMs).toISOString();
  const meeting = { body: 'steering-committee', at, timeZone: 'Europe/Zurich', place: 'Geneva' };
  await people.post('fmu', '/api/meetings', meeting);
}

export const noteScenarios: Readonly<Record<string, Scenario>> = {
  'a concept note: sent back, a conflict of interest, a review, the seats, endorsed': endorsed,
};
