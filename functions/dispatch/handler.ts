import { StepFunctions } from '#functions/lib/aws/sfn.ts';
import { compose } from '#functions/lib/compose.ts';
import { DispatchEnv, readEnv } from '#functions/lib/env.ts';
import { stepHandler } from '#functions/lib/handler.ts';
import { mailerOf } from '#functions/lib/sending/mailer-of.ts';
import { DispatchInput } from '#schemas/step-inputs.ts';
import { dispatch } from './dispatch.ts';
import type { Post } from './post.ts';

const env = readEnv(DispatchEnv);
const { dispatcher, ...services } = compose(env);
const post: Post = {
  services: {
    ...services,
    // It commits as well, what became of mails; and what that owes it does itself.
    dispatcher: {
      ...dispatcher,
      dispatch: async (items, at) => void (await dispatch(post, { items: [...items], at })),
    },
  },
  mailer: mailerOf(env),
  machines: new StepFunctions(env.MACHINES),
  mailFrom: env.MAIL_FROM,
};

export const handler = stepHandler('dispatch', DispatchInput, (input) => dispatch(post, input));
