import { expect, it } from 'vitest';
import { createVirtualClock } from '#local/clock/virtual-clock.ts';
import { createLog } from '#local/log.ts';
import { mailKeys } from '#local/ses/mail-keys.ts';
import { createMailIntake } from '#local/smtp/mail-intake.ts';
import { receivedFile } from '#local/smtp/received-mail.ts';
import { createMemoryJournal } from '#test/support/memory-journal.ts';

const envelope = { from: 'a@x.example', to: ['decisions@x.example'] };

function intakeOver(journal = createMemoryJournal(), failures = 0) {
  const clock = createVirtualClock(0);
  const calls: Record<string, unknown>[] = [];
  const lines: string[] = [];
  let underWay = 0;
  let mostAtOnce = 0;
  const functions = {
    has: () => true,
    invokeLater: () => undefined,
    drain: async () => undefined,
    invoke: async (_: string, event: unknown) => {
      underWay += 1;
      mostAtOnce = Math.max(mostAtOnce, underWay);
      calls.push(event as Record<string, unknown>);
      await new Promise(setImmediate);
      underWay -= 1;
      if (calls.length <= failures) throw { errorType: 'UpstreamError', errorMessage: 'SES: down' };
      return {};
    },
  };
  const log = createLog('debug', (line) => lines.push(line));
  const intake = createMailIntake({ journal, clock, functions, functionName: 'ReceiveMail', log });
  return { journal, clock, calls, lines, intake, mostAtOnce: () => mostAtOnce };
}

it('takes up what an earlier version kept, the message in base64 beside the rest', async () => {
  const journal = createMemoryJournal();
  const raw = Buffer.from('Subject: x\n\nWe object.');
  const mail = { id: '000000000001', at: '2026-03-02T09:00:00.000Z', envelope, subject: 'x', state: 'waiting' };
  await journal.commit([
    { put: mailKeys.received(mail.id), value: { ...mail, raw: raw.toString('base64') } },
    { put: mailKeys.waiting(mail.id), value: true },
  ]);
  const { intake, clock, calls } = intakeOver(journal);
  intake.recover();
  await clock.idle();
  expect(calls).toMatchObject([{ at: mail.at, envelope, file: 'incoming/000000000001', ignoreClaims: true }]);
  expect(Buffer.from(receivedFile(journal, String(calls[0]?.['file'])) ?? [])).toEqual(raw);
  expect([...journal.range(mailKeys.waitingPrefix)]).toEqual([]);
});

it('tries again without end, later and later, and says what failed in words', async () => {
  const { intake, clock, calls, lines, journal } = intakeOver(undefined, 8);
  await intake.accept({ envelope }, [Buffer.from('Subject: x\n\ny')]);
  await clock.advance(48 * 3_600_000);
  expect(calls).toHaveLength(9);
  expect(new Set(calls.map(({ mail }) => mail)).size).toBe(1);
  expect(journal.get(mailKeys.received('000000000001'))).toMatchObject({ state: 'handled' });
  expect(lines.join()).toContain('SES: down');
  expect(lines.join()).not.toContain('[object Object]');
});

it('handles two at once at most, however many wait', async () => {
  const { intake, clock, calls, mostAtOnce } = intakeOver();
  for (let number = 0; number < 20; number += 1)
    await intake.accept({ envelope }, [Buffer.from(`Subject: ${number}\n\n`)]);
  await clock.idle();
  expect([calls.length, mostAtOnce()]).toEqual([20, 2]);
});
