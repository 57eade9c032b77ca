import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { durationSeconds } from '#schemas/duration.ts';
import { startEdition, temporaryDirectory } from '#test/support/edition.ts';
import { EditionClient } from '#test/support/edition-client.ts';
import type { Platform, ReceivedMail } from './platform.ts';

/**
 * The embedded edition as `npm start` runs it, on a virtual clock.
 * @param roster text of the roster to load
 * @param bounce the mailbox from which everything comes back
 */
export async function startEmbedded(roster: string, bounce = ''): Promise<Platform> {
  const data = temporaryDirectory();
  const file = join(data.path, 'roster.jsonc');
  writeFileSync(file, roster);
  const edition = await startEdition({
    dataDirectory: join(data.path, 'data'),
    environment: { ROSTER: file, BOUNCE: bounce },
  });
  const client = new EditionClient(() => edition.url);
  return {
    name: 'the embedded edition',
    clock: 'virtual',
    url: edition.url,
    mails: () => mailsOf(client),
    letPass: (duration) => client.advance(duration),
    async settle() {
      await client.advance('PT0S');
      await pause(20);
    },
    async stop() {
      await edition.stop();
      data.remove();
    },
  };
}

/** The same on the real clock, in a data directory that stays. @param rosterFile undefined: the people whom it has */
export async function startOffice(dataDirectory: string, rosterFile?: string): Promise<Platform> {
  const environment = { CLOCK: 'real', ...(rosterFile === undefined ? {} : { ROSTER: rosterFile }) };
  const edition = await startEdition({ dataDirectory, environment });
  const client = new EditionClient(() => edition.url);
  return {
    name: `the embedded edition in ${dataDirectory}`,
    clock: 'real',
    url: edition.url,
    mails: () => mailsOf(client),
    letPass: (duration) => pause(durationSeconds(duration) * 1000),
    settle: () => pause(100),
    stop: async () => void (await edition.stop()),
  };
}

const mailsOf = async (client: EditionClient): Promise<ReceivedMail[]> =>
  (await client.get<ReceivedMail[]>('/local/mailbox.json')).body;
