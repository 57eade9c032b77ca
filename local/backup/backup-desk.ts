import { closeSync, openSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { errorFacts, type Log } from '../log.ts';

/** The name of the socket in the data directory, which only its owner may enter. */
const socketName = 'backup.sock';

/** One line asks, and lines answer: what is being done, and at last where the backup is or why there is none. */
const Request = z.strictObject({ folder: z.string().startsWith('/') });
export const Answer = z.union([
  z.strictObject({ say: z.string() }),
  z.strictObject({ taken: z.string() }),
  z.strictObject({ error: z.string() }),
]);
export type Answer = z.infer<typeof Answer>;

/**
 * Where a running edition is asked for a backup: it alone can hold its writes for a moment. The lock of the directory is ours, so
 * a socket that lies there is left from a killed process.
 */
export async function openBackupDesk(
  dataDirectory: string,
  take: (folder: string, say: (line: string) => void) => Promise<string>,
  log: Log,
): Promise<{ stop(): Promise<void> }> {
  const place = socketPath(dataDirectory);
  rmSync(join(dataDirectory, socketName), { force: true });
  let last: Promise<unknown> = Promise.resolve();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    const answer = (line: Answer): void => void (socket.writable && socket.write(`${JSON.stringify(line)}\n`));
    createInterface({ input: socket }).once('line', (line) => {
      // One after the other: each waits until the one before has let the stores go.
      last = last.then(() => serve(line, answer)).finally(() => socket.end());
    });
  });

  async function serve(line: string, answer: (line: Answer) => void): Promise<void> {
    try {
      const { folder } = Request.parse(JSON.parse(line));
      answer({ taken: await take(folder, (text) => answer({ say: text })) });
    } catch (error) {
      log.error('A backup was not taken', errorFacts(error));
      answer({ error: (error as Error).message.split('\n')[0] ?? '' });
    }
  }

  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(place.path, resolve));
  place.release();
  return {
    async stop() {
      server.close();
      await last;
      for (const socket of sockets) socket.destroy();
      rmSync(join(dataDirectory, socketName), { force: true });
    },
  };
}

/**
 * A path to the socket that is short enough, wherever the directory lies: a socket's may have 107 bytes (unix(7)).
 * @returns gives the directory back once the path has been used
 */
export function socketPath(dataDirectory: string): { readonly path: string; release(): void } {
  const descriptor = openSync(dataDirectory, 'r');
  return { path: `/proc/self/fd/${descriptor}/${socketName}`, release: () => closeSync(descriptor) };
}
