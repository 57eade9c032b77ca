import { StepFunctions } from '#functions/lib/aws/sfn.ts';
import { compose } from '#functions/lib/compose.ts';
import { readEnv, TableEnv } from '#functions/lib/env.ts';
import { stepHandler } from '#functions/lib/handler.ts';
import { AwaitChangeInput } from '#schemas/step-inputs.ts';
import { awaitChange } from './await-change.ts';

const env = readEnv(TableEnv);
const services = compose(env);
const machines = new StepFunctions({});

export const handler = stepHandler('await-change', AwaitChangeInput, (input) => awaitChange(services, machines, input));
