import { beforeAll, describe, expect, it } from 'vitest';
import type { StoredCase } from '#functions/lib/ports.ts';
import { answering } from '#test/support/answering.ts';
import { peopleAsked, type ReviewedNote, reviewedNote, sentinels } from '#test/support/reviewed-note.ts';
import { isSeen, whereSeenIn } from '#test/support/where-seen.ts';

const { title, summary, scoreReason, conflictReason, annex } = sentinels;

const ofReviewer = 'Sentinel-of-a-reviewer';
const toReviewer = 'Sentinel-to-a-reviewer';
const ofAuthor = 'Sentinel-of-an-author';

let note: ReviewedNote;
let whereSeen: ReturnType<typeof whereSeenIn>;
beforeAll(async () => {
  note = await reviewedNote();
  const post = answering(note.world);
  const write = async (person: string, words: string) => {
    const { to, replyTo = '' } = post.mailTo(person);
    expect(await post.send({ from: to, to: replyTo, words })).toBe('joined');
  };
  await write('unicef', ofReviewer);
  await write('fmu', toReviewer);
  await write('iom', ofAuthor);
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

it('an auditor sees what the author writes, as long as nobody has asked the auditor for a review', async () => {
  expect(await isSeen(note, 'auditor', ofAuthor)).toBe(true);
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

describe('what a reviewer writes to the unit, and is answered, is seen by nobody who may not know who reviews', () => {
  it.each(['iom', 'ilo', 'rc.eg', 'sc.donor', 'desa', 'unodc', 'fao', 'who'])('%s', async (who) => {
    expect(await whereSeen(who, ofReviewer, toReviewer)).toEqual([]);
  });

  it.each(['unicef', 'secretariat'])('but by %s', async (who) => {
    const seen = await whereSeen(who, ofReviewer, toReviewer);
    expect(seen.some((where) => where.includes(ofReviewer))).toBe(true);
    expect(seen.some((where) => where.includes(toReviewer))).toBe(true);
  });
});

describe('what the author writes is seen by nobody whom it does not concern', () => {
  it.each(['ilo', 'sc.donor', 'desa', 'unodc', 'fao', 'who', 'unicef'])('%s', async (who) => {
    expect(await whereSeen(who, ofAuthor)).toEqual([]);
  });

  it.each(['iom', 'fmu'])('but by %s', async (who) => {
    expect(await whereSeen(who, ofAuthor)).not.toEqual([]);
  });
});
