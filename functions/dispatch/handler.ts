import { SimpleEmailService } from '#functions/lib/aws/ses.ts';
import { StepFunctions } from '#functions/lib/aws/sfn.ts';
import { compose } from '#functions/lib/compose.ts';
import { DispatchEnv, readEnv } from '#functions/lib/env.ts';
import { stepHandler } from '#functions/lib/handler.ts';
import { DispatchInput } from '#schemas/step.ts';
import { dispatch } from './dispatch.ts';

const env = readEnv(DispatchEnv);
const post = {
  services: compose(env),
  mailer: new SimpleEmailService(env.MAIL_FROM, env.CONFIGURATION_SET),
  machines: new StepFunctions(env.MACHINES),
  mailFrom: env.MAIL_FROM,
};

export const handler = stepHandler('dispatch', DispatchInput, (input) => dispatch(post, input));
