import { describe, expect, test } from 'vitest';
import { mailedAt, mailedWorld, proven, wholeProposal } from '#test/support/mailed.ts';
import { say } from '#words/say.ts';

const draftOf = (url = ''): string => /\/drafts\/(draft-[0-9a-f]{32})/.exec(url)?.[1] ?? '';

describe('a mail of somebody proven', () => {
  test('in which nothing is missing is handed in by the time at which it was taken in, and answered once', async () => {
    const { write, shown, sentTo, stores } = await mailedWorld();
    const headers = ['Date: Mon, 1 Jan 2001 00:00:00 +0000'];
    expect(await write(wholeProposal, { headers })).toEqual({ kept: 'begun' });
    const caseId = (await shown())[0]?.begins?.caseId ?? '';
    const { state } = (await stores.load(caseId)) ?? {};
    expect(state).toMatchObject({ title: 'A working group on migration data', openedAt: mailedAt });
    const [event] = await stores.history(caseId);
    expect(event?.actor).toMatchObject({ person: 'iom@example.org', proof: 'mail' });
    const [answer, another] = sentTo('iom@example.org');
    expect(another).toBeUndefined();
    expect(answer?.subject).toBe(`${caseId} has been handed in`);
    // What follows the blank line is the text, whatever stands in it.
    expect(answer?.text).toContain('Title: it has one.');
  });

  test('in which something is missing or wrong is a draft, and the answer says what, with a link to the form', async () => {
    const { write, shown, sentTo, as, services } = await mailedWorld();
    const lines = ['Title: Data', 'How members agree: by voting', 'circulateUntil: 03/04/2026 17:00', '', 'A text.'];
    expect(await write(lines)).toEqual({ kept: 'begun' });
    const [answer] = sentTo('iom@example.org');
    const draftId = draftOf(answer?.text);
    expect((await shown())[0]?.begins).toMatchObject({ draftId, wrong: ['circulateUntil', 'language', 'method'] });
    const [draft] = await services.drafts.draftsOf((await as('iom')).person.id, mailedAt);
    expect(draft).toMatchObject({ draftId, form: { title: 'Data', method: 'by voting', text: 'A text.' } });
    expect(answer?.text).toMatch(/missing or wrong.*Until this instant.*two different days.*understood.*Title: Data/s);
    expect(answer?.replyTo).toMatch(/^draft\+[0-9a-f]{32}-[0-9a-v]{16}@example\.org$/);
  });

  test('is answered in the language of its labels', async () => {
    const { write, sentTo, shown } = await mailedWorld();
    const about = { procedure: 'decision' };
    const [method = ''] = say('ar', 'form.method.silence', {}, about).split(':');
    // With a vowel sign, a stretched letter, and a space that does not break.
    const label = say('ar', 'form.method.label', {}, about).replace('ي', 'يـِ');
    await write([`${say('ar', 'form.title.label', {}, about)}: بيانات الهجرة`, `${label}\u00a0: ${method}`, '', 'نص.']);
    expect((await shown())[0]?.begins?.wrong).toEqual(['language']);
    expect(sentTo('iom@example.org')[0]?.html).toContain('<html lang="ar" dir="rtl">');
  });

  test.each([
    ['no line of the form', ['Dear colleagues, when do you meet?'], 'Nothing could be read'],
    ['no words', [''], 'is empty'],
  ])('with %s begins nothing, goes to the secretariat, and says how to begin', async (_, lines, subject) => {
    const { write, sentTo } = await mailedWorld();
    expect(await write(lines)).toEqual({ kept: 'passed-on' });
    expect(sentTo('secretariat@example.org')).toHaveLength(1);
    expect(sentTo('iom@example.org').map((mail) => mail.subject)).toEqual([expect.stringContaining(subject)]);
  });

  test('that answers a notice in its own words goes to the secretariat as any other does', async () => {
    const { write, sentTo } = await mailedWorld();
    expect(await write(['We agree.'], { headers: ['In-Reply-To: <DEC-2026-0001@x>'] })).toEqual({ kept: 'passed-on' });
    expect(sentTo('iom@example.org')[0]?.subject).toBe('Your message has been received');
  });

  test('who may not begin such a case is told so, and the secretariat sees it', async () => {
    const { write, sentTo, shown } = await mailedWorld();
    expect(await write(wholeProposal, { from: 'auditor@example.org' })).toEqual({ kept: 'held' });
    expect((await shown())[0]).toMatchObject({ because: 'may-not-begin' });
    expect(sentTo('auditor@example.org')[0]?.text).toContain('do not let you begin');
  });
});

describe('whoever is not proven begins nothing', () => {
  const known = 'iom@example.org';
  const stranger = 'iom@elsewhere.example';
  test.each([
    ['known, of whom nobody looked', known, { spf: 'none', dkim: 'none', dmarc: 'none' }, 'unproven', 1],
    ['known, SPF and DKIM of another domain', known, { ...proven, dmarc: 'none' }, 'unproven', 1],
    ['known, whose domain disowns it', known, { ...proven, dmarc: 'fail' }, 'unproven', 0],
    ['known, GRAY', known, { ...proven, dmarc: 'gray' }, 'unproven', 1],
    ['known, PROCESSING_FAILED', known, { ...proven, dmarc: 'processing_failed' }, 'unproven', 1],
    ['known, spam GRAY', known, { ...proven, spam: 'gray', virus: 'pass' }, 'not-looked-through', 1],
    [
      'known, virus PROCESSING_FAILED',
      known,
      { ...proven, spam: 'pass', virus: 'processing_failed' },
      'not-looked-through',
      1,
    ],
    ['two of them', `${known}, ohchr@example.org`, proven, 'several-senders', 0],
    ['unknown, proven', stranger, proven, 'unknown-sender', 0],
    ['unknown, unproven', stranger, { spf: 'none', dkim: 'none', dmarc: 'none' }, 'unproven', 0],
  ])('%s', async (_, from, verdicts, because, answers) => {
    const { write, shown, sentTo, sent, stores } = await mailedWorld();
    expect(await write(wholeProposal, { from, verdicts })).toEqual({ kept: 'held' });
    expect((await shown())[0]).toMatchObject({ because, begins: { procedure: expect.any(String) } });
    expect(sentTo('secretariat@example.org')).toHaveLength(1);
    expect(sent).toHaveLength(1 + answers);
    expect(await stores.nextNumber('DEC', '2026')).toBe(1);
  });

  test('a mailbox of the roster is told in whose name a mail waits, once in a day, and a stranger by nobody but a person', async () => {
    const { write, sentTo } = await mailedWorld();
    const verdicts = { spf: 'none', dkim: 'none', dmarc: 'none' };
    for (const from of [known, stranger, known, stranger])
      await write([...wholeProposal, `Of ${from}`], { from, verdicts });
    expect([sentTo(known).length, sentTo(stranger).length]).toEqual([1, 0]);
  });

  test('with two From fields', async () => {
    const { write, shown } = await mailedWorld();
    await write(wholeProposal, { headers: ['From: ohchr@example.org'] });
    expect((await shown())[0]?.because).toBe('several-senders');
  });
});
