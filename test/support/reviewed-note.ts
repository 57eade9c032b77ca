import { noteForm, scores } from './concept-note-case.ts';
import { planned } from './meeting-world-stories.ts';
import { sentDocument } from './sent-document.ts';
import { createWorld, hours, type World } from './world.ts';

/** Words that stand in a note and in its reviews, and nowhere else. */
export const sentinels = {
  title: 'Sentinel-of-a-title',
  summary: 'Sentinel-of-a-summary',
  scoreReason: 'Sentinel-of-a-score',
  conflictReason: 'Sentinel-of-a-conflict',
  annex: '%PDF-',
};

/** Whoever is asked for a review of it. */
export const peopleAsked = ['who', 'unicef', 'unodc', 'fao'].map((name) => `${name}@example.org`);

export type ReviewedNote = { readonly world: World; readonly caseId: string; readonly documentId: string };

/**
 * A note in its second version, in its technical review: WHO has given its review, UNICEF has declared no conflict and is still to give one, UNODC has a
 * conflict, and FAO was asked and has said nothing yet.
 */
export async function reviewedNote(): Promise<ReviewedNote> {
  const { title, summary, scoreReason, conflictReason } = sentinels;
  const world = await createWorld();
  await planned(world, 60, 'steering-committee', 'fmu');
  const documentId = await sentDocument(world, 'iom');
  const form = { ...noteForm, title, summary, documents: [documentId] };
  const caseId = await world.submit({ ...form, summary: `${summary} before` }, 'iom', 'concept-note');
  await world.act(caseId, 'rc.eg', 'sign', { choice: 'send-back', reason: 'say more' });
  await world.act(caseId, 'iom', 'submit', { choice: 'submit', form });
  for (const country of ['eg', 'ke']) await world.act(caseId, `rc.${country}`, 'sign', { choice: 'sign' });
  await world.act(caseId, 'fmu', 'eligibility', { choice: 'eligible' });
  await world.act(caseId, 'fmu', 'assign', { choice: 'confirm', reviewers: peopleAsked });
  for (const name of ['who', 'unicef']) await world.act(caseId, name, 'declare-conflict', { choice: 'none' });
  await world.act(caseId, 'unodc', 'declare-conflict', { choice: 'conflict', reason: conflictReason });
  const given = scores.map((score) => ({ ...score, reason: scoreReason }));
  await world.act(caseId, 'who', 'review', { choice: 'recommend', scores: given });
  // Who has yet to answer is given more time.
  await world.advance(hours(24 * 15));
  await world.act(caseId, 'fmu', 'assign', { choice: 'confirm', reviewers: ['fao@example.org'] });
  await world.advance(hours(24 * 4));
  return { world, caseId, documentId };
}
