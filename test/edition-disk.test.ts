import { spawnSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Edition, startEdition, temporaryDirectory } from './support/edition.ts';
import { type Answer, EditionClient } from './support/edition-client.ts';
import { sendRaw } from './support/send-mail.ts';

const directory = temporaryDirectory();
const disk = directory.path;
const filler = join(disk, 'filler');

/** A small file system of its own; only root may mount one, and not in every container. */
const mount = (): boolean => spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', disk]).status === 0;
/** What an operator does who makes room. */
const enlarge = (): void => void spawnSync('mount', ['-o', 'remount,size=128m', disk]);
/** At once or as soon as the last process has left it. */
const unmount = (): void => void spawnSync('umount', ['-l', disk]);

const mayMount = mount();
if (mayMount) unmount();

/** The edition looks at most once a second how much is free. */
const lookAgainMs = 1100;

const freeBytes = (): number => {
  const { bavail, bsize } = statfsSync(disk);
  return bavail * bsize;
};

let edition: Edition;
const client = new EditionClient(() => edition.url);
const start = async () => {
  edition = await startEdition({ dataDirectory: join(disk, 'data') });
};

const acknowledged: string[] = [];
const secretariat = 'secretariat@example.org';

async function propose(title: string, text = 'We decide.'): Promise<Answer<{ caseId: string }>> {
  const form = { title, text, language: 'en', method: 'silence', circulateFor: 'PT72H' };
  const answer = await client.post<{ caseId: string }>('/api/cases', { procedure: 'decision', form }, { as: 'iom' });
  if (answer.status === 201) acknowledged.push(answer.body.caseId);
  return answer;
}

const full = { status: 503, type: 'application/problem+json', body: { status: 503, title: 'Service Unavailable' } };

async function expectAllThere(): Promise<void> {
  for (const caseId of acknowledged) {
    const { status, body } = await client.get<{ seq: number }[]>(`/api/cases/${caseId}/events`, 'auditor');
    expect(status).toBe(200);
    expect(body.map(({ seq }) => seq)).toEqual(body.map((_, index) => index + 1));
  }
}

if (!mayMount) console.warn('SKIPPED: the tests of a full disk mount a small file system, which only root may');

describe.skipIf(!mayMount)('a full disk', () => {
  beforeAll(async () => {
    expect(mount()).toBe(true);
    await start();
    for (const person of ['iom', 'secretariat', 'auditor']) await client.token(person);
  }, 180_000);
  afterAll(async () => {
    await edition?.stop();
    unmount();
    directory.remove();
  });

  it('is said to whoever brings new work, while everything can be read and nothing is lost', async () => {
    expect((await propose('Before the disk is full')).status).toBe(201);
    writeFileSync(filler, Buffer.alloc(freeBytes() - 4 * 1024 * 1024));
    await pause(lookAgainMs);
    expect(await propose('With less than the reserve')).toMatchObject(full);
    const mail = sendRaw(edition.smtpPort, 'mission@example.org', ['Subject: A question', '', 'When?']);
    await expect(mail).rejects.toMatchObject({ responseCode: 452, command: 'MAIL FROM' });
    expect((await client.get('/healthz')).status).toBe(200);
    await expectAllThere();
  });

  it('to the last byte still answers, and work goes on when there is room again', async () => {
    writeToTheLastByte();
    expect(await propose('With nothing left')).toMatchObject(full);
    expect((await client.get(`/api/cases/${acknowledged[0]}`, 'iom')).status).toBe(200);
    rmSync(filler);
    await pause(lookAgainMs);
    const { status, body } = await propose('With room again');
    expect(status).toBe(201);
    await client.act('secretariat', body.caseId, 'screen', { choice: 'accept' });
    expect((await client.get(`/api/cases/${body.caseId}`, 'iom')).body).toMatchObject({ state: 'circulated' });
  });

  it('that fills between two looks is no fault of the server', async () => {
    expect((await propose('A moment before')).status).toBe(201);
    writeToTheLastByte();
    const answers = [];
    for (let number = 0; number < 20; number += 1)
      answers.push(await propose(`At the end ${number}`, 'x'.repeat(40_000)));
    expect(answers.filter(({ status }) => status !== 201 && status !== 503)).toEqual([]);
    expect(answers.at(-1)).toMatchObject(full);
    rmSync(filler);
  });

  it('filled by work itself loses nothing over a kill and a restart', async () => {
    // Room for some hundred proposals above the reserve.
    writeFileSync(filler, Buffer.alloc(Math.max(0, freeBytes() - 24 * 1024 * 1024)));
    await pause(lookAgainMs);
    let refused = 0;
    for (let number = 0; number < 400 && refused < 3; number += 1) {
      const { status } = await propose(`Large ${number}`, 'x'.repeat(45_000));
      expect([201, 503]).toContain(status);
      if (status === 503) refused += 1;
    }
    expect(refused).toBe(3);
    expect(acknowledged.length).toBeGreaterThan(10);
    await edition.kill();
    await start();
    await expectAllThere();
    // Mails that are still owed need room themselves.
    enlarge();
    // In virtual time the sweep, which takes up what a crash left behind, comes every six hours.
    await client.advance('PT7H');
    for (const caseId of acknowledged)
      expect((await client.mailsOf(caseId)).map(({ to }) => to)).toContain(secretariat);
  }, 120_000);
});

function writeToTheLastByte(): void {
  rmSync(filler, { force: true });
  try {
    writeFileSync(filler, Buffer.alloc(freeBytes() + 1024 * 1024));
  } catch (error) {
    expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC');
  }
  expect(freeBytes()).toBe(0);
}
