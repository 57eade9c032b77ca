// Preloaded into the edition (`node --import`): at each SIGUSR2 writes how long its event loop was held up since the one before,
// and begins anew. The file comes whole or not at all.
import { renameSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

const file = process.env['LOOP_DELAY_FILE'];
const resolutionMs = 5;
const milliseconds = (nanoseconds) => Math.round(nanoseconds / 1e5) / 10;

if (isMainThread && file !== undefined) {
  const delays = monitorEventLoopDelay({ resolution: resolutionMs });
  delays.enable();
  let number = 0;
  process.on('SIGUSR2', () => {
    number += 1;
    const { max, count } = delays;
    const found = { number, count, worstMs: milliseconds(max), p99Ms: milliseconds(delays.percentile(99)) };
    delays.reset();
    writeFileSync(`${file}.new`, JSON.stringify(found));
    renameSync(`${file}.new`, file);
  });
}
