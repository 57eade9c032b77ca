import type { AttributeValue, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Writing, writingsOf } from '#functions/lib/store/commit-listings.ts';
import { sentDocument } from './support/sent-document.ts';
import { committee, createWorld, hours, sampleForm, type World } from './support/world.ts';

/** Of the scripts in use none takes more than three bytes a character; nor may a text take more on average. */
const longest = (characters: number): string => '中'.repeat(characters);
const reason = longest(5_000);

/** DynamoDB refuses an item of more than 400 KB, of which names and values count (Developer Guide, item sizes). */
const mostBytes = 350_000;

/** What an update sets is the whole of a case's row. */
const valuesOf = ({ Put, Update }: TransactWriteItem): Record<string, AttributeValue> =>
  Put?.Item ?? { ...Update?.Key, ...Update?.ExpressionAttributeValues };

const bytesOf = (values: Record<string, AttributeValue>): number =>
  Object.entries(values).reduce(
    (bytes, [name, value]) => bytes + Buffer.byteLength(name) + Buffer.byteLength(String(value.S ?? value.N)),
    0,
  );

/** The case that says as much as it may: nine objections, each maintained, no agreement, guidance and follow-up. */
async function wordiestCase(world: World): Promise<string> {
  const followUps = Array.from({ length: 20 }, () => ({ action: longest(500), owner: 'ILO', dueAt: '2027-01-01' }));
  const form = { ...sampleForm, method: 'explicit', title: longest(200), text: longest(43_000), followUps };
  const translations = ['fr', 'es', 'ru', 'zh'].map((language) => ({
    language,
    title: longest(200),
    text: longest(400),
  }));
  const caseId = await world.circulated({ ...form, translations });
  for (const member of committee) {
    await world.act(caseId, member, 'position', { choice: 'objection', reason, explanation: reason });
  }
  await world.advance(hours(72));
  for (const member of committee) await world.act(caseId, member, 'lift', { choice: 'maintain', reason });
  await world.act(caseId, 'coordinator', 'facilitate', { choice: 'consult', parties: ['FAO'], reason: 'workable?' });
  await world.act(caseId, 'coordinator', 'facilitate', { choice: 'report-failure', reason });
  await world.act(caseId, 'who', 'refer', { choice: 'refer', reason });
  await world.advance(hours(72));
  await world.act(caseId, 'coordinator', 'transmit', { choice: 'transmit', reason });
  const documents = [await sentDocument(world, 'secretariat', `${'n'.repeat(150)}.pdf`)];
  const reply = { choice: 'decided', text: longest(50_000), followUps, reason, documents };
  await world.act(caseId, 'secretariat', 'respond', reply);
  await world.act(caseId, 'sg-office', 'confirm', { choice: 'confirm', reason });
  for (const member of committee)
    await world.act(caseId, member, 'position', { choice: 'support', explanation: reason });
  await world.act(caseId, 'secretariat', 'publish', { choice: 'publish', reason });
  for (const _ of followUps) await world.act(caseId, 'ilo', 'follow-up', { choice: 'done', reason });
  return caseId;
}

describe('of a case that says as much as it may', () => {
  const largest: Record<string, number> = {};
  let world: World;
  let caseId: string;
  beforeAll(async () => {
    world = await createWorld();
    const commit = world.stores.commit.bind(world.stores);
    world.stores.commit = (change) => {
      const [{ ahead, items }] = writingsOf('table', [change]) as [Writing];
      for (const item of [...ahead.flat(), ...items].filter(({ Delete }) => Delete === undefined)) {
        const values = valuesOf(item);
        const { PK, SK } = values;
        const kind = PK?.S === 'REGISTER' ? 'register' : String(SK?.S).replace(/#.*/, '');
        largest[kind] = Math.max(largest[kind] ?? 0, bytesOf(values));
      }
      return commit(change);
    };
    caseId = await wordiestCase(world);
  });

  it('every row stays far below what a table takes', () => {
    expect(Object.keys(largest)).toEqual(expect.arrayContaining(['META', 'EV', 'OUT', 'TASK', 'register']));
    expect(Object.entries(largest).filter(([, bytes]) => bytes > mostBytes)).toEqual([]);
  });

  it('the mails say what they have shortened, in the language of each, and their page has it whole', async () => {
    const mail = world.mails.find(({ text }) => text.includes('Reasons given'));
    expect(mail?.text).toContain('Shortened in this mail; the page of the case has it whole.');
    expect(mail?.text).toContain(`/cases/${caseId}`);
    expect(mail?.text).not.toContain(reason);
    const history = JSON.stringify(await world.history(caseId));
    expect(history.split(reason).length - 1).toBeGreaterThanOrEqual(3 * committee.length);
  });
});
