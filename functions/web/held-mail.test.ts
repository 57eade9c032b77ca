import { describe, expect, it } from 'vitest';
import { settleMail } from '#functions/lib/use-cases/held-mail/settle-mail.ts';
import { mailedWorld, proven, type Written, wholeProposal } from '#test/support/mailed.ts';
import { Visitor } from '#test/support/visitor.ts';
import { firstProcedure } from './form-at.ts';

const stranger = 'ana@mission.example';
const by = 'Secretariat of the Network';

/** A mail that is held, and the secretariat in front of its page. */
async function held(written: Written = {}, lines = wholeProposal, language = 'en') {
  const world = await mailedWorld();
  await world.write(lines, { from: stranger, ...written });
  const [mail = expect.fail()] = await world.shown();
  const path = `/received/${mail.mailId}`;
  const visitor = await new Visitor(world).speaking(language).signedInAs('secretariat');
  await visitor.get(path);
  const now = async () => (await world.services.receivedMails.received(mail.mailId)) ?? expect.fail();
  const toSender = () => [...world.mails, ...world.sent].filter(({ to }) => to === stranger);
  return { world, visitor, path, mail, now, toSender };
}

describe('a mail that waits', () => {
  it('is opened as a draft with what was understood, and its case says on whose behalf it was entered', async () => {
    const { world, visitor, path, now } = await held();
    await visitor.post(path, { do: 'opened', procedure: firstProcedure });
    const draft = visitor.location;
    expect(draft).toMatch(/^\/drafts\/draft-/);
    await visitor.get(draft);
    for (const part of ['value="A working group on migration data"', stranger, `href="${path}"`])
      expect(visitor.page).toContain(part);
    const [kept = expect.fail()] = await world.services.drafts.draftsOf('secretariat@example.org', world.now());
    expect(kept).toMatchObject({ form: { method: 'silence' }, onBehalfOf: { address: stranger } });
    expect(await now()).toMatchObject({ settled: { is: 'opened', by }, done: { by } });
    await visitor.get(path);
    expect(visitor.page).toMatch(/Secretariat of the Network opened it as a draft.*looks the form through/s);
    await visitor.get(draft);
    const fields = Object.fromEntries(
      [...visitor.page.matchAll(/<input type="(?:text|hidden)"[^>]*>/g)].map(([tag]) => [
        /name="([^"]*)"/.exec(tag)?.[1] ?? '',
        /value="([^"]*)"/.exec(tag)?.[1] ?? '',
      ]),
    );
    const text = 'The Executive Committee sets up a working group.';
    const rest = { text, language: 'en', method: 'silence', circulateFor: 'PT72H', do: 'submit' };
    await visitor.post(draft, { ...fields, ...rest });
    const caseId = /\/cases\/([\w-]+)/.exec(visitor.location)?.[1] ?? expect.fail(visitor.page);
    const [event] = await world.history(caseId);
    expect(event).toMatchObject({ evidence: 'on-behalf', actor: { onBehalfOf: stranger, role: 'secretariat' } });
    expect((await visitor.get(`/cases/${caseId}`)).page).toContain(stranger);
    expect((await visitor.get(path)).page).toContain(`href="/cases/${caseId}"`);
  });

  it('is linked to a case: its own words join the correspondence, as words that nothing proves', async () => {
    const { world, visitor, path } = await held({}, ['We agree with it.', '', '> quoted', '> lines']);
    const caseId = await world.circulated();
    await visitor.post(path, { do: 'linked', caseId: ` ${caseId.toLowerCase()} ` });
    expect(visitor.location).toBe(path);
    await visitor.get(path);
    expect(visitor.page).toMatch(new RegExp(`linked it to the case ${caseId}.*Those who have the case in hand`, 's'));
    const letter = (await world.stores.history(caseId)).find(({ type }) => type === 'correspondence-joined');
    expect(letter).toMatchObject({ data: { from: stranger, words: expect.not.stringContaining('quoted') } });
    await visitor.get(`/cases/${caseId}`);
    expect(visitor.page).toContain('We agree with it.');
  });

  it('is refused with a reason, which its sender is told once where their domain vouches for them', async () => {
    const { visitor, path, toSender, now } = await held();
    expect(/<input[^>]*name="tells"[^>]*>/.exec(visitor.page)?.[0]).toContain('checked');
    expect(toSender()).toEqual([]);
    await visitor.post(path, { do: 'refused', reason: 'The <b>Network</b> does not fund this.', tells: 'yes' });
    await visitor.post(path, { do: 'refused', reason: 'Once more, with another reason.', tells: 'yes' });
    const [answer, another] = toSender();
    expect(another).toBeUndefined();
    expect(answer?.text).toContain('The <b>Network</b> does not fund this.');
    expect(answer?.headers).toMatchObject({ 'Auto-Submitted': 'auto-replied' });
    expect(await now()).toMatchObject({ settled: { is: 'refused', tells: true } });
    await visitor.get(path);
    expect(visitor.page).toMatch(
      /Secretariat of the Network refused it.*&lt;b&gt;Network.*Nothing more happens.*The sender is told/s,
    );
    expect(visitor.page).not.toContain('name="reason"');
    expect((await visitor.get('/received')).page).toContain('>Refused<');
  });

  it('says what is wrong with what was typed, and keeps it, also in another language', async () => {
    const { visitor, path, now } = await held();
    for (const [fields, says] of [
      [{ do: 'linked', caseId: 'DEC-2026-9999' }, 'There is no such case'],
      [{ do: 'linked', caseId: 'nonsense' }, 'Number of the case'],
      [{ do: 'refused', reason: '' }, 'Reason'],
      [{ do: 'opened', procedure: 'none' }, 'What it begins'],
    ] as const) {
      await visitor.post(path, fields);
      expect([fields, visitor.status, visitor.page.includes(says)]).toEqual([fields, 400, true]);
    }
    await visitor.post(path, { do: 'language-fr', reason: 'Typed so far' });
    expect(visitor.page).toMatch(/lang="fr".*Typed so far/s);
    expect((await now()).settled).toBeUndefined();
  });
});

it('what was settled between the look at a mail and the work on it stands alone', async () => {
  const { world, mail, now } = await held();
  const { services } = world;
  const caseId = await world.circulated();
  const secretariat = await world.as('secretariat');
  const settle = (asked: object) => settleMail(services, secretariat, mail.mailId, { tells: false, ...asked });
  const { claim } = services.receivedMails;
  let isFirst = true;
  // Somebody else is quicker, and through with it before this one takes it.
  services.receivedMails.claim = async (...asked) => {
    if (isFirst) {
      isFirst = false;
      await settle({ is: 'linked', caseId });
    }
    return claim.apply(services.receivedMails, asked);
  };
  expect(await settle({ is: 'opened', procedure: firstProcedure })).toMatchObject({ is: 'linked', caseId });
  expect((await now()).settled).toMatchObject({ is: 'linked' });
  expect(await services.drafts.draftsOf('secretariat@example.org', world.now())).toEqual([]);
});

describe('whom nobody tells', () => {
  const unproven = { spf: 'none', dkim: 'none', dmarc: 'none' };
  const refusal = { do: 'refused', reason: 'Not for us.', tells: 'yes' };

  it.each([
    ['whoever is disowned by their domain', { verdicts: { ...proven, dmarc: 'fail' } }, 'behind the address'],
    ['several senders', { from: `${stranger}, other@x.example` }, 'behind the address'],
    ['a list', { headers: ['List-Id: <l.x.example>'], to: 'tawafuq@example.org' }, 'behind the address'],
  ])('%s', async (_, written: Written, says) => {
    const { visitor, path, toSender, now } = await held(written);
    expect(visitor.page).toContain(says);
    expect(visitor.page).not.toContain('name="tells"');
    await visitor.post(path, refusal);
    expect([(await now()).settled?.tells, toSender()]).toEqual([false, []]);
  });

  it('whoever has been answered, as a mailbox of the roster is when a mail in its name waits', async () => {
    const { visitor, world, path } = await held({ from: 'iom@example.org', verdicts: unproven });
    expect(world.sentTo('iom@example.org')).toHaveLength(1);
    expect(visitor.page).toContain('has had a message of the system');
    await visitor.post(path, refusal);
    expect(world.mails.filter(({ to }) => to === 'iom@example.org')).toEqual([]);
  });

  it('whoever is not proven, unless somebody says so, in the language of the mail', async () => {
    const { visitor, toSender, path } = await held({ verdicts: unproven }, ['أود اقتراح فريق عامل معني بالبيانات']);
    expect(visitor.page).toContain('Nothing proves who wrote');
    expect(/<input[^>]*name="tells"[^>]*>/.exec(visitor.page)?.[0]).not.toContain('checked');
    await visitor.post(path, refusal);
    expect(toSender().map(({ html }) => html.includes('lang="ar" dir="rtl"'))).toEqual([true]);
  });
});

it('fifty clicks at once are one, whichever buttons they press', async () => {
  const { world, mail, toSender } = await held();
  const caseId = await world.circulated();
  const caller = await world.as('secretariat');
  const asked = [
    { is: 'linked', tells: true, caseId },
    { is: 'refused', tells: true, reason: 'Not for us.' },
    { is: 'opened', tells: true, procedure: firstProcedure },
  ];
  const clicks = Array.from({ length: 50 }, (_, index) =>
    settleMail(world.services, caller, mail.mailId, asked[index % 3]),
  );
  const stands = new Set((await Promise.all(clicks)).map((each) => JSON.stringify(each)));
  await world.settle();
  expect(stands.size).toBe(1);
  const letters = (await world.stores.history(caseId)).filter(({ type }) => type === 'correspondence-joined');
  const drafts = await world.services.drafts.draftsOf('secretariat@example.org', world.now());
  expect(letters.length + drafts.length).toBeLessThanOrEqual(1);
  expect(toSender()).toHaveLength(1);
});

it('a mail that waits for nothing is left as it is, and all but the secretariat are refused', async () => {
  const { world, mail, path, now } = await held();
  for (const other of ['ilo', 'auditor', 'coordinator']) {
    const somebody = await new Visitor(world).signedInAs(other);
    await somebody.get('/');
    await somebody.post(path, { do: 'refused', reason: 'Not for us.' });
    expect([other, somebody.status]).toEqual([other, 403]);
  }
  await world.services.receivedMails.keep({ ...mail, fate: 'suspect' }, 2_000_000_000);
  const visitor = await new Visitor(world).signedInAs('secretariat');
  await visitor.get(path);
  expect(visitor.page).not.toContain('value="refused"');
  await visitor.post(path, { do: 'refused', reason: 'Not for us.' });
  expect([visitor.status, (await now()).settled]).toEqual([409, undefined]);
});
