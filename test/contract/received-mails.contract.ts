import { describe, expect, it } from 'vitest';
import type { CaseStore, ReceivedMailStore } from '#functions/lib/ports.ts';
import { at, caseIdOf, commitTo, later, receivedMailOf, stateWith, taskOf } from './stored-samples.ts';

/** What the store of received mails does. `of` gives it as it is in the test that runs. */
export function receivedMailsContract(
  of: () => { readonly cases: CaseStore; readonly receivedMails: ReceivedMailStore },
): void {
  describe('received mails', () => {
    const forgetAtEpochSeconds = 2_000_000_000;
    const claimAt = (now: string, until: string) => ({ now, until, forgetAtEpochSeconds });
    const first = claimAt('2026-03-02T09:00:00.000Z', '2026-03-02T09:01:30.000Z');
    const during = claimAt('2026-03-02T09:01:29.999Z', '2026-03-02T09:03:00.000Z');
    const after = claimAt('2026-03-02T09:01:30.000Z', '2026-03-02T09:03:00.000Z');

    it('are given to one of many, until its time has run out', async () => {
      const claims = await Promise.all(Array.from({ length: 5 }, () => of().receivedMails.claim('m', first)));
      expect(claims.sort()).toEqual([1, 'under-way', 'under-way', 'under-way', 'under-way']);
      expect(await of().receivedMails.claim('other', first)).toBe(1);
      expect(await of().receivedMails.claim('m', during)).toBe('under-way');
      expect(await of().receivedMails.claim('m', after)).toBe(2);
    });

    it('are given to the next one when a claim is given back, if nobody took it over', async () => {
      await of().receivedMails.claim('m', first);
      await of().receivedMails.release('m', first, true);
      expect(await of().receivedMails.claim('m', during)).toBe(2);
      await of().receivedMails.release('m', first, true);
      expect(await of().receivedMails.claim('m', after)).toBe('under-way');
    });

    it('count an attempt before it is made, and take off only one that was given back uncounted', async () => {
      await of().receivedMails.claim('m', first);
      await of().receivedMails.release('m', first, false);
      expect(await of().receivedMails.claim('m', first)).toBe(1);
      expect(await of().receivedMails.claim('m', after)).toBe(2);
    });

    it('are listed the newest first by keys that do not move, and keep who has seen to them', async () => {
      const mails = [1, 2, 3, 4, 5].map((number) => receivedMailOf(number));
      for (const mail of mails) await of().receivedMails.keep(mail, forgetAtEpochSeconds);
      const page = await of().receivedMails.newest(undefined, 2);
      expect(page.items).toEqual([mails[4], mails[3]]);
      await of().receivedMails.keep(receivedMailOf(6), forgetAtEpochSeconds);
      const next = await of().receivedMails.newest(page.cursor ?? undefined, 10);
      expect(next).toEqual({ items: [mails[2], mails[1], mails[0]], cursor: null });
      const [mail = receivedMailOf(1)] = mails;
      const done = { at, by: 'secretariat@example.org' };
      await of().receivedMails.markDone(mail.mailId, done);
      await of().receivedMails.markDone(mail.mailId, { at: later, by: 'other@example.org' });
      await of().receivedMails.keep({ ...mail, fate: 'passed-on' }, forgetAtEpochSeconds);
      expect(await of().receivedMails.received(mail.mailId)).toEqual({ ...mail, fate: 'passed-on', done });
      await of().receivedMails.markDone('20000101000000000-none', done);
      expect(await of().receivedMails.received('20000101000000000-none')).toBeUndefined();
    });

    it('are settled once, by whoever is first, who has seen to them thereby', async () => {
      const { receivedMails } = of();
      const mail = receivedMailOf(1);
      await receivedMails.keep(mail, forgetAtEpochSeconds);
      const refusals = ['a', 'b', 'c'].map((by) => ({ is: 'refused' as const, at, by, tells: false, reason: by }));
      const stand = await Promise.all(refusals.map((each) => receivedMails.settle(mail.mailId, each)));
      expect(new Set(stand.map((each) => JSON.stringify(each))).size).toBe(1);
      await receivedMails.keep({ ...mail, fate: 'held' }, forgetAtEpochSeconds);
      const { by } = stand[0] ?? {};
      expect(await receivedMails.received(mail.mailId)).toMatchObject({
        fate: 'held',
        settled: { by },
        done: { at, by },
      });
      expect(await receivedMails.heldBack()).toEqual([]);
      const [refusal = expect.fail()] = refusals;
      expect(await receivedMails.settle('20000101000000000-none', refusal)).toBeUndefined();
    });

    it('are tasks of the secretariat from being set aside until somebody has seen to them', async () => {
      const asked = async (...assignees: string[]) =>
        (await of().cases.tasksFor(assignees, undefined, 9)).map(({ item }) => [item.task.taskId, item.title]);
      const screen = taskOf(caseIdOf(1), 'screen', ['role:secretariat']);
      await of().cases.commit(commitTo(stateWith(caseIdOf(1), { tasks: { [screen.taskId]: screen } }), undefined));
      const [mail, other] = [receivedMailOf(1), { ...receivedMailOf(2), at: later, fate: 'set-aside' as const }];
      for (const fate of ['under-way', 'passed-on', 'suspect', 'held-back', 'shown', 'bounce'] as const)
        await of().receivedMails.keep({ ...mail, fate }, forgetAtEpochSeconds);
      const ofCase = [screen.taskId, `Title of ${caseIdOf(1)}`];
      expect(await asked('role:secretariat')).toEqual([ofCase]);
      await of().receivedMails.keep({ ...mail, fate: 'set-aside' }, forgetAtEpochSeconds);
      await of().receivedMails.keep({ ...mail, fate: 'set-aside' }, forgetAtEpochSeconds);
      await of().receivedMails.keep(other, forgetAtEpochSeconds);
      const ofOther = [`mail.${other.mailId}`, other.subject];
      // The later first; what was opened at one instant in the order of ids.
      expect(await asked('role:secretariat')).toEqual([ofOther, ofCase, [`mail.${mail.mailId}`, mail.subject]]);
      const [first] = await of().cases.tasksFor(['role:secretariat'], undefined, 1);
      const rest = await of().cases.tasksFor(['role:secretariat'], first?.place, 9);
      expect(rest.map(({ item }) => item.task.taskId)).toEqual([screen.taskId, `mail.${mail.mailId}`]);
      expect(await asked('role:auditor', 'party:IOM')).toEqual([]);
      await of().receivedMails.markDone(mail.mailId, { at, by: 'S' });
      // It came again, and was set aside once more.
      await of().receivedMails.keep({ ...mail, fate: 'set-aside' }, forgetAtEpochSeconds);
      expect(await asked('role:secretariat')).toEqual([ofOther, ofCase]);
      await of().receivedMails.keep({ ...other, fate: 'passed-on' }, forgetAtEpochSeconds);
      expect(await asked('role:secretariat')).toEqual([ofCase]);
    });

    it('are counted while they are held back and nobody has seen to them', async () => {
      const { receivedMails } = of();
      expect(await receivedMails.heldBack()).toEqual([]);
      for (const number of [1, 2, 3, 3]) await receivedMails.keep(receivedMailOf(number), forgetAtEpochSeconds);
      await receivedMails.keep({ ...receivedMailOf(4), fate: 'set-aside' }, forgetAtEpochSeconds);
      expect(await receivedMails.heldBack()).toEqual([1, 2, 3].map((number) => receivedMailOf(number).mailId));
      await receivedMails.markDone(receivedMailOf(1).mailId, { at, by: 'S' });
      await receivedMails.keep(receivedMailOf(1), forgetAtEpochSeconds);
      await receivedMails.keep({ ...receivedMailOf(2), fate: 'passed-on' }, forgetAtEpochSeconds);
      expect(await receivedMails.heldBack()).toEqual([receivedMailOf(3).mailId]);
    });

    it('are given to nobody once they are handled', async () => {
      await of().receivedMails.claim('m', first);
      await of().receivedMails.handled('m');
      await of().receivedMails.release('m', first, true);
      expect(await of().receivedMails.claim('m', after)).toBe('handled');
    });
  });
}
