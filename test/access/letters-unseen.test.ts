import { beforeAll, describe, expect, it } from 'vitest';
import { answering } from '#test/support/answering.ts';
import { reviewedNote } from '#test/support/reviewed-note.ts';
import { whereSeenIn } from '#test/support/where-seen.ts';

const ofReviewer = 'Sentinel-of-a-reviewer';
const toReviewer = 'Sentinel-to-a-reviewer';
const ofAuthor = 'Sentinel-of-an-author';

let whereSeen: ReturnType<typeof whereSeenIn>;
beforeAll(async () => {
  const note = await reviewedNote();
  whereSeen = whereSeenIn(note);
  const post = answering(note.world);
  const write = async (person: string, words: string) => {
    const { to, replyTo = '' } = post.mailTo(person);
    expect(await post.send({ from: to, to: replyTo, words })).toBe('joined');
  };
  await write('unicef', ofReviewer);
  await write('fmu', toReviewer);
  await write('iom', ofAuthor);
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

  it.each(['iom', 'fmu', 'auditor'])('but by %s', async (who) => {
    expect(await whereSeen(who, ofAuthor)).not.toEqual([]);
  });
});
