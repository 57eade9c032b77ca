import { noteForm, scores, seats } from './concept-note-case.ts';
import { planned } from './meeting-world-stories.ts';
import { sentDocument } from './sent-document.ts';
import { hours } from './world.ts';
import { type Story, worldStories } from './world-stories.ts';

const because = { reason: 'for a reason' };

/** Sent back, signed, reviewed, agreed on, developed, funded and reported on. */
const funded: Story = async (world) => {
  await planned(world, 60, 'steering-committee', 'fmu');
  const caseId = await world.submit(noteForm, 'iom', 'concept-note');
  await world.act(caseId, 'rc.eg', 'sign', { choice: 'send-back', ...because });
  await world.act(caseId, 'iom', 'submit', { choice: 'submit', form: noteForm });
  for (const country of ['eg', 'ke']) await world.act(caseId, `rc.${country}`, 'sign', { choice: 'sign' });
  await world.act(caseId, 'fmu', 'eligibility', { choice: 'eligible' });
  const reviewers = ['who@example.org', 'unodc@example.org'];
  await world.act(caseId, 'fmu', 'assign', { choice: 'confirm', reviewers });
  await world.act(caseId, 'unodc', 'declare-conflict', { choice: 'conflict', ...because });
  await world.act(caseId, 'who', 'declare-conflict', { choice: 'none' });
  await world.act(caseId, 'who', 'review', { choice: 'recommend', scores });
  await world.act(caseId, 'fmu', 'release', { choice: 'release' });
  await world.act(caseId, 'fmu', 'table', { choice: 'table' });
  for (const seat of seats) await world.act(caseId, `sc.${seat}`, 'position', { choice: 'support' });
  await world.act(caseId, 'fmu', 'conclude', { choice: 'develop', ...because });
  await world.act(caseId, 'fmu', 'determination', { choice: 'send', letter: 'Develop it.' });
  const documents = [await sentDocument(world, 'iom', 'programme.pdf')];
  await world.act(caseId, 'iom', 'develop', { choice: 'submit', documents });
  for (const seat of seats) await world.act(caseId, `sc.${seat}`, 'approve', { choice: 'support' });
  await world.act(caseId, 'fmu', 'fund', { choice: 'instruct' });
  await world.act(caseId, 'fmu', 'transfer', { choice: 'record' });
  await world.advance(hours(24 * 365));
  return caseId;
};

/** Opened by hand, sent back by the Coordinator, signed and received. */
const notified: Story = async (world) => {
  const form = { year: 2026, title: 'Changes of 2025', text: 'As every year.', language: 'en' };
  const caseId = await world.submit(form, 'iom', 'membership-notice');
  await world.act(caseId, 'secretariat', 'review', { choice: 'return', ...because });
  await world.act(caseId, 'iom', 'submit', { choice: 'submit', form });
  await world.act(caseId, 'secretariat', 'review', { choice: 'forward' });
  await world.act(caseId, 'coordinator', 'sign', { choice: 'send-back', ...because });
  await world.act(caseId, 'secretariat', 'review', { choice: 'forward' });
  await world.act(caseId, 'coordinator', 'sign', { choice: 'sign' });
  await world.act(caseId, 'secretariat', 'delivery', { choice: 'received', on: world.now().slice(0, 10) });
  return caseId;
};

/** Of each procedure, a case from its beginning to its end in which most of those whom it knows are written to. */
export const wholeRuns: Readonly<Record<string, readonly Story[]>> = {
  decision: ['broken-silence-revised-and-adopted', 'concerns-of-the-network'].flatMap(
    (name) => worldStories[name] ?? [],
  ),
  'concept-note': [funded],
  'membership-notice': [notified],
};

/** One to try for each run. @throws Error for a procedure of which none is known */
export const runsOf = (procedures: readonly string[]): { procedure: string; number: number; run: Story }[] =>
  procedures.flatMap((procedure) => {
    const runs = wholeRuns[procedure];
    if (runs === undefined) throw new Error(`No whole run of '${procedure}' is known. Add one.`);
    return runs.map((run, index) => ({ procedure, number: index + 1, run }));
  });
