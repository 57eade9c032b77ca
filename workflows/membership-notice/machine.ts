import type { BuildMachine } from '#workflows/kit/build-machine.ts';
import { takeUp } from '#workflows/kit/take-up.ts';

/** The flow: it waits and reminds. What anything means is decided by the domain, whose stages it follows. */
export const buildMembershipNotice: BuildMachine = (scope, platform) =>
  takeUp(scope, platform, ({ request }) => [
    ['review', request('Review', 'review')],
    ['resubmission', request('Resubmission', 'resubmission')],
    ['signature', request('Signature', 'signature')],
    ['delivery', request('Delivery', 'delivery')],
    ['deferral', request('Deferral', 'deferral')],
  ]);
