import type { BuildMachine } from '#workflows/kit/build-machine.ts';
import { takeUp } from '#workflows/kit/take-up.ts';

/** The flow: it waits and reminds. What anything means is decided by the domain, whose stages it follows. */
export const buildSampleNote: BuildMachine = (scope, platform) =>
  takeUp(scope, platform, ({ request }) => [
    ['review', request('Review', 'review')],
    ['resubmission', request('Resubmission', 'resubmission')],
    ['deferral', request('Deferral', 'deferral')],
  ]);
