import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Mail } from './support/edition-client.ts';
import { editionOfFile } from './support/edition-of-file.ts';

const shared = editionOfFile();
const { client } = shared;
const dayMs = 86_400_000;

const nowMs = async () => Date.parse((await client.get<{ now: string }>('/local/clock')).body.now);
const advanceTo = async (atMs: number) => client.advance(`PT${(atMs - (await nowMs())) / 1000}S`);

/** The next Monday at six in the morning, UTC. */
function nextMonday(afterMs: number): number {
  const six = new Date(afterMs).setUTCHours(6, 0, 0, 0);
  const day = six > afterMs ? six : six + dayMs;
  return day + ((8 - new Date(day).getUTCDay()) % 7) * dayMs;
}

/** Who got the digest of a date, by the first part of the mailbox. */
async function digestsOf(date: string): Promise<{ to: string; mail: Mail }[]> {
  const { body } = await client.get<Mail[]>('/local/mailbox.json');
  return body
    .filter(({ headers }) => headers['Tawafuq-Notice']?.startsWith(`digest/${date}/`))
    .map((mail) => ({ to: String(mail.to).replace('@example.org', ''), mail }))
    .sort((one, other) => one.to.localeCompare(other.to));
}
const dateOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const toWhom = async (date: string) => (await digestsOf(date)).map(({ to }) => to);

describe('the digests of a Monday', () => {
  it('come at six, once for each who asked for one and has something waiting, and not again after a start', async () => {
    const circulated = await client.circulatedCase('In circulation', { circulateFor: 'PT720H' });
    const objected = await client.circulatedCase('Objected to');
    await client.act('ilo', objected, 'position', { choice: 'objection', reason: 'for a reason' });
    const monday = nextMonday(await nowMs());

    await advanceTo(monday - 1000);
    expect(await toWhom(dateOf(monday))).toEqual([]);
    await client.advance('PT1S');
    const sent = await digestsOf(dateOf(monday));
    // The secretariat has no task here, but watches over the cases; nothing waits for the fund management unit.
    expect(sent.map(({ to }) => to)).toEqual(['coordinator', 'secretariat', 'undp.alternate', 'unhcr.principal']);
    const textTo = (name: string) => sent.find(({ to }) => to === name)?.mail.text ?? '';
    for (const name of ['coordinator', 'secretariat']) {
      expect(textTo(name)).toContain(`${shared.edition.url}/cases/${objected}\n`);
      expect(textTo(name)).toContain(`${shared.edition.url}/cases/${circulated}\n`);
    }
    expect(textTo('coordinator')).toMatch(new RegExp(`${shared.edition.url}/tasks/${objected}\\.\\d+\\.facilitate\\n`));
    expect(textTo('undp.alternate')).toMatch(
      new RegExp(`${shared.edition.url}/tasks/${circulated}\\.\\d+\\.position\\.UNDP\\n`),
    );
    expect(textTo('unhcr.principal')).toContain('إبداء موقف');
    const [, path = ''] = new RegExp(`${shared.edition.url}(/tasks/\\S+)\n`).exec(textTo('undp.alternate')) ?? [];
    const page = await client.get<string>(path, 'undp.alternate');
    expect(page.status).toBe(200);
    expect(page.body).toContain('In circulation');
    expect((await client.get(path)).status).toBe(303);
    const [{ mail } = { mail: undefined }] = sent;
    expect(mail?.headers).toMatchObject({ 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' });
    expect(mail?.at).toBe(new Date(monday).toISOString());

    await shared.edition.stop();
    await shared.start();
    await client.advance('PT23H');
    expect(await toWhom(dateOf(monday))).toHaveLength(4);
    await client.advance('PT1H');
    expect(await toWhom(dateOf(monday + dayMs))).toEqual(['undp.alternate', 'unhcr.principal']);
    expect(shared.edition.log()).not.toContain('digest failed');
  }, 120_000);

  it('come once though the edition is killed at any moment of that morning', async () => {
    const objected = await client.circulatedCase('Nobody gives in');
    await client.act('ilo', objected, 'position', { choice: 'objection', reason: 'for a reason' });
    const outcomes: string[][] = [];
    const killedAfterMs = [0, 4, 8, 12, 18, 26, 40];
    for (const afterMs of killedAfterMs) {
      const monday = nextMonday(await nowMs());
      await advanceTo(monday - 1000);
      const morning = client.advance('PT1S').catch(() => undefined);
      await pause(afterMs);
      await shared.edition.kill();
      await morning;
      await shared.start();
      await advanceTo(Math.max(monday, await nowMs()));
      await client.advance('PT12H');
      outcomes.push(await toWhom(dateOf(monday)));
    }
    expect(outcomes).toEqual(killedAfterMs.map(() => expect.arrayContaining(['coordinator', 'secretariat'])));
    expect(outcomes.map((people) => new Set(people).size)).toEqual(outcomes.map((people) => people.length));
  }, 180_000);
});
