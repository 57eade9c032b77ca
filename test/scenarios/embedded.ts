import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startEdition, temporaryDirectory } from '#test/support/edition.ts';
import { EditionClient } from '#test/support/edition-client.ts';
import type { Platform, ReceivedMail } from './platform.ts';

/** The embedded edition as `npm start` runs it, on a virtual clock. @param roster text of the roster to load */
export async function startEmbedded(roster: string): Promise<Platform> {
  const data = temporaryDirectory();
  const file = join(data.path, 'roster.jsonc');
  writeFileSync(file, roster);
  const edition = await startEdition({ dataDirectory: join(data.path, 'data'), environment: { ROSTER: file } });
  const client = new EditionClient(() => edition.url);
  return {
    name: 'the embedded edition',
    clock: 'virtual',
    url: edition.url,
    mails: async () => (await client.get<ReceivedMail[]>('/local/mailbox.json')).body,
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
