import { compose } from '#functions/lib/compose.ts';
import { CommittingEnv, readEnv } from '#functions/lib/env.ts';
import { stepHandler } from '#functions/lib/handler.ts';
import { putMetric } from '#functions/lib/metric.ts';
import { ScheduledInput } from '#schemas/step-inputs.ts';
import { checkHistories } from './check-histories.ts';
import { wakeFormerRests } from './wake-former-rests.ts';
import { watchCases } from './watch-cases.ts';

const env = readEnv(CommittingEnv);
const services = compose(env);

export const handler = stepHandler('watchdog', ScheduledInput, async ({ time }) => {
  // EventBridge writes seconds only; instants compare as text when all have milliseconds.
  const at = new Date(time).toISOString();
  const done = await watchCases(services, at);
  // The alarm takes no data for good news.
  if (done.stalled > 0) putMetric('StalledCases', done.stalled, env.TABLE_NAME, at);
  const { altered } = await checkHistories(services, at);
  if (altered > 0) putMetric('AlteredHistories', altered, env.TABLE_NAME, at);
  // Last: nobody watches the less for a case that cannot be woken.
  await wakeFormerRests(services, at);
  return done;
});
