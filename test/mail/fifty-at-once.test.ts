import { expect, it } from 'vitest';
import { mailDesk } from '#test/support/mail-desk.ts';
import { createWorld } from '#test/support/world.ts';

const fifty = Array.from({ length: 50 }, (_, number) => number);

it('the same report fifty times at once is one event of its case, at the time of receipt', async () => {
  const world = await createWorld();
  const caseId = await world.circulated();
  const notice = world.mails.find(({ to, tags }) => to === 'who@example.org' && tags['case'] === caseId);
  const status =
    'Reporting-MTA: dns; x\r\n\r\nFinal-Recipient: rfc822; who@example.org\r\nAction: failed\r\nStatus: 5.1.1\r\n';
  const report = `Date: Thu, 1 Jan 1970 00:00:00 +0000\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n${status}\r\n--b--`;
  const { receive } = mailDesk(world.services, { send: async () => undefined });
  const given = { mail: 'm', at: world.now(), envelope: { from: '', to: [notice?.returnsTo ?? ''] } };
  const kept = async () =>
    (await Promise.allSettled(fifty.map(() => receive(report, given)))).map((each) =>
      each.status === 'fulfilled' ? each.value.kept : each.reason.name,
    );
  const first = await kept();
  expect(first.filter((each) => each === 'bounce')).toHaveLength(1);
  expect(first.every((each) => ['bounce', 'again', 'UpstreamError'].includes(each))).toBe(true);
  expect(new Set(await kept())).toEqual(new Set(['again']));
  const bounced = (await world.services.cases.loadWithHistory(caseId))?.history.filter(
    ({ type }) => type === 'notice-bounced',
  );
  expect(bounced?.map(({ at }) => at)).toEqual([world.now()]);
  expect((await world.services.receivedMails.newest(undefined, 100)).items).toHaveLength(1);
});

it('a mail without a Message-ID fifty times at once is passed on once', async () => {
  const { services } = await createWorld();
  const sent: string[] = [];
  const { receive } = mailDesk(services, { send: async ({ to }) => void sent.push(to) });
  const at = '2026-03-02T09:10:00.000Z';
  await Promise.allSettled(
    fifty.map(() =>
      receive('From: a@x.example\r\n\r\nCall.', {
        mail: 'm',
        at,
        envelope: { from: 'a@x.example', to: ['tawafuq@example.org'] },
      }),
    ),
  );
  expect(sent).toEqual(['secretariat@example.org']);
});
