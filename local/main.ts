import { fileURLToPath } from 'node:url';
import { exposureNotices } from './exposure.ts';
import { createLog, errorFacts } from './log.ts';
import { assertEnoughFiles } from './open-files.ts';
import { readSettings } from './settings.ts';
import { type RunningInstallation, startInstallation } from './start.ts';
import { startFailure } from './start-failure.ts';

/** Longer than this nobody is kept waiting for an orderly end; what was acknowledged is on the disk anyway. */
const stopWithinMs = 4500;

/** This file stands in `local`, and bundled in `.build`: one below the root either way. */
const root = fileURLToPath(new URL('..', import.meta.url));

async function main(): Promise<void> {
  // Stores, and the process that keeps one of them, make files as the umask says.
  process.umask(0o077);
  // biome-ignore lint/style/noProcessEnv: the one place where the environment is read
  const settings = readSettings(process.env);
  const log = createLog(settings.logLevel, (line) => process.stderr.write(line));
  let installation: RunningInstallation | undefined;
  let stopping = false;

  const stop = (exitCode: number): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(exitCode), stopWithinMs).unref();
    void installation?.stop().then(() => process.exit(exitCode));
    if (!installation) process.exit(exitCode);
  };
  process.on('SIGTERM', () => stop(0));
  process.on('SIGINT', () => stop(0));
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      log.error('Something failed that nobody expected; the process ends', errorFacts(error));
      stop(1);
    });
  }

  assertEnoughFiles();
  installation = await startInstallation(root, settings, log);
  for (const notice of exposureNotices(settings, installation.localUrl)) process.stderr.write(`${notice}\n`);
  process.stderr.write(`Mail from outside is taken in at smtp://127.0.0.1:${installation.smtpPort}\n`);
  process.stdout.write(`Tawafuq is ready: ${installation.url}\n`);
}

main().catch((error: Error) => {
  process.stderr.write(`${startFailure(error)}\n`);
  process.exit(1);
});
