import { beforeAll, describe, expect, it } from 'vitest';
import type { StoredCase } from '#functions/lib/ports.ts';
import { peopleAsked, type ReviewedNote, reviewedNote, sentinels } from '#test/support/reviewed-note.ts';
import { whereSeenIn } from '#test/support/where-seen.ts';

const { title, summary, scoreReason, conflictReason, annex } = sentinels;

let note: ReviewedNote;
let whereSeen: ReturnType<typeof whereSeenIn>;
beforeAll(async () => {
  note = await reviewedNote();
  whereSeen = whereSeenIn(note);
});

const ofReviews = [scoreReason, conflictReason, ...peopleAsked];

describe('no trace of a review, of who reviews, or of a conflict is seen', () => {
  it.each([
    ['its author', 'iom'],
    ['somebody of an entity that it names', 'ilo'],
    ['the Resident Coordinator of a country of it', 'rc.eg'],
    ['a seat that does not have it before it yet', 'sc.donor'],
    ['somebody without a part in it', 'desa'],
  ])('by %s', async (_, who) => {
    expect(await whereSeen(who, ...ofReviews)).toEqual([]);
  });

  it('nor of the note by somebody without a part in it', async () => {
    expect(await whereSeen('desa', title, summary, annex)).toEqual([]);
  });

  it('by a reviewer who is still to give the own', async () => {
    const others = ofReviews.filter((trace) => trace !== 'unicef@example.org');
    expect(await whereSeen('unicef', ...others)).toEqual([]);
  });

  it('by whoever has declared a conflict, but for the own words', async () => {
    const others = [scoreReason, 'who@example.org', 'unicef@example.org', title, summary, annex];
    expect(await whereSeen('unodc', ...others)).toEqual([]);
  });
});

it('nothing of the note is seen by whoever was asked for a review and has not said yet that there is no conflict', async () => {
  expect(await whereSeen('fao', title, summary, annex, scoreReason, 'iom@example.org', 'who@example.org')).toEqual([]);
});

it('nor by an auditor who was asked, in the list of what stands still', async () => {
  const { world, caseId } = note;
  await world.act(caseId, 'fmu', 'assign', { choice: 'confirm', reviewers: ['auditor@example.org'] });
  const overdue = { dueBy: world.now(), lookAt: world.now() };
  await world.stores.lookAgain(caseId, (await world.stores.load(caseId)) as StoredCase, overdue);
  expect(await whereSeen('auditor', `/cases/${caseId}`)).toContain(`/stalled: /cases/${caseId}`);
  expect(await whereSeen('auditor', title, summary, annex, scoreReason, 'iom@example.org', 'who@example.org')).toEqual(
    [],
  );
});

it('the unit sees all of it, and a reviewer after the own review', async () => {
  expect(await whereSeen('fmu', scoreReason)).not.toEqual([]);
  expect(await whereSeen('fmu', conflictReason)).not.toEqual([]);
  expect(await whereSeen('fmu', annex)).toEqual([
    `GET /api/cases/${note.caseId}/bundle: ${annex}`,
    `GET /api/documents/${note.documentId}: ${annex}`,
  ]);
  expect(await whereSeen('who', scoreReason)).not.toEqual([]);
});
