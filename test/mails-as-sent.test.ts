import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { caseBundle } from '#functions/api/bundle/case-bundle.tsx';
import type { CaseMail, MailAsSent } from '#schemas/sent-mail.ts';
import { answering } from './support/answering.ts';
import { ApiClient } from './support/api-client.ts';
import { linkInMail } from './support/link-in-mail.ts';
import { Visitor } from './support/visitor.ts';
import { createWorld } from './support/world.ts';

const world = await createWorld();
const caseId = await world.circulated();
const [task] = (await world.tasks('ilo')).filter(({ kind }) => kind === 'position');
const { path, code } = await linkInMail(world, task?.taskId ?? '', 'ilo');
const api = new ApiClient(world.services, world.now);
const ask = async (as: string, path = ''): Promise<unknown> =>
  (await api.ask(`/api/cases/${caseId}/mails${path}`, { as })).body;
async function mailsAs(as: string): Promise<MailAsSent[]> {
  const events = new Set(((await ask(as)) as CaseMail[]).map(({ event }) => event));
  const about = await Promise.all([...events].map((event) => ask(as, `/${event}`) as Promise<MailAsSent[]>));
  return about.flat();
}
const toIlo = ({ to, sent }: MailAsSent) => to === 'ilo@example.org' && sent.some(({ text }) => text.includes('[code'));

it('an auditor reads each mail word for word as it went out, but for links and codes to act with', async () => {
  const kept = await mailsAs('auditor');
  expect(kept.length).toBeGreaterThan(5);
  const words = kept.flatMap(({ event, to, sent }) => sent.map((mail) => ({ event, to, ...mail })));
  expect(new Set(words.map(({ event, to }) => `${event} ${to}`)).size).toBe(kept.length);
  const all = JSON.stringify(words);
  expect(all).not.toContain(path);
  expect(all).not.toMatch(new RegExp(`(?<!\\w)${code}(?!\\w)`));
  const sent = world.mails.find(({ to, text }) => to === 'ilo@example.org' && text.includes(path));
  const mail = kept.find(toIlo)?.sent[0];
  expect(mail?.subject).toBe(sent?.subject);
  // Where a secret stood a mark stands; all other lines are the same.
  const secret = (line: string) => [path, code, 'act+', 'not kept'].some((each) => line.includes(each));
  const others = (text = '') => text.split('\n').filter((line) => !secret(line));
  expect(others(mail?.text)).toEqual(others(sent?.text));
});

it('somebody else who is shown all of the case reads the same', async () => {
  expect(await mailsAs('ilo')).toEqual(await mailsAs('auditor'));
});

it('a page shows the mails about an event, and the bundle has them as files', async () => {
  const event = (await mailsAs('auditor')).find(toIlo)?.event ?? 0;
  const visitor = await new Visitor(world).signedInAs('auditor');
  const { page } = await visitor.get(`/cases/${caseId}/mails/${event}`);
  expect(page).toContain('[code, not kept]');
  expect(page).not.toContain(path);
  expect((await visitor.get(`/cases/${caseId}/mails/4711`)).status).toBe(404);
  expect((await visitor.get(`/cases/${caseId}/mails/none`)).status).toBe(404);
  expect((await visitor.get(`/cases/${caseId}/mails/${event}e0`)).status).toBe(404);
  expect((await visitor.get(`/cases/${caseId}`)).page).toContain(`/cases/${caseId}/mails/${event}`);
  const files = unzipSync((await caseBundle(world.services, await world.as('auditor'), caseId, 'en')).content);
  expect(Buffer.from(files[`mails/${event}.txt`] ?? []).toString()).toContain('To: ilo@example.org');
  expect(Buffer.from(files['index.html'] ?? []).toString()).toContain(`mails/${event}.txt`);
});

it('who was written to once more in the same words has them once, with the later instant', async () => {
  const [mail] = (await world.services.sentMails.kept(caseId)).filter(({ to }) => to === 'ilo@example.org');
  if (mail === undefined) throw new Error('nothing was sent to ILO');
  const { seq, at, ...words } = mail;
  const later = '2026-03-02T23:00:00.000Z';
  await world.services.sentMails.keep(caseId, seq, [words], later);
  const [now, ...others] = (await mailsAs('auditor')).filter(({ event, to }) => event === seq && to === words.to);
  expect([others, now?.sent.map((sent) => sent.at)]).toEqual([[], [later]]);
  await world.services.sentMails.keep(caseId, seq, [{ ...words, subject: 'Another subject' }], later);
  const [both] = (await mailsAs('auditor')).filter(({ event, to }) => event === seq && to === words.to);
  expect(both?.sent).toHaveLength(2);
});

it('a letter of others hides its own mails alone', async () => {
  const post = answering(world);
  const words = 'When do we meet?';
  await post.send({ from: 'ilo@example.org', to: post.mailTo('ilo').replyTo ?? '', words });
  expect(JSON.stringify(await mailsAs('secretariat'))).toContain(words);
  const toWho = await mailsAs('who');
  expect(JSON.stringify(toWho)).not.toContain(words);
  expect(new Set(toWho.map((mail) => mail.words))).toEqual(new Set(['kept']));
});
