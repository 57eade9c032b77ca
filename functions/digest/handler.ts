import { compose } from '#functions/lib/compose.ts';
import { CommittingEnv, readEnv } from '#functions/lib/env.ts';
import { stepHandler } from '#functions/lib/handler.ts';
import { ScheduledInput } from '#schemas/step-inputs.ts';
import { oweDigests } from './owe-digests.ts';

const services = compose(readEnv(CommittingEnv));

export const handler = stepHandler('digest', ScheduledInput, async ({ time }) =>
  // EventBridge writes seconds only; instants compare as text when all have milliseconds.
  oweDigests(services, new Date(time).toISOString()),
);
