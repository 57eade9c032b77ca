import { expect, test } from 'vitest';
import { settleMail } from '#functions/lib/use-cases/held-mail/settle-mail.ts';
import { mailedWorld } from '#test/support/mailed.ts';
import { dispatch } from './dispatch.ts';

const stranger = 'ana@mission.example';

test('what is told is told once, however often that is asked for, and of many mails a stranger hears of five a day', async () => {
  const world = await mailedWorld();
  const secretariat = await world.as('secretariat');
  const toSender = () => [...world.mails, ...world.sent].filter(({ to }) => to === stranger);
  for (let number = 0; number <= 6; number += 1) await world.write([`Question ${number}`], { from: stranger });
  for (const { mailId } of await world.shown())
    await settleMail(world.services, secretariat, mailId, { is: 'refused', tells: true, reason: `Not ${mailId}.` });
  await world.settle();
  expect(toSender()).toHaveLength(5);
  const { mailId = '' } = (await world.shown()).find(({ mailId: each }) => toSender()[0]?.text.includes(each)) ?? {};
  const at = new Date(Date.parse(world.now()) + 2 * 86_400_000).toISOString();
  await dispatch(world.post, { settledMail: mailId, at });
  expect(toSender()).toHaveLength(5);
});
