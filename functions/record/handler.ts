import { compose } from '#functions/lib/compose.ts';
import { CommittingEnv, readEnv } from '#functions/lib/env.ts';
import { stepHandler } from '#functions/lib/handler.ts';
import { RecordInput } from '#schemas/step-inputs.ts';
import { record } from './record.ts';

const services = compose(readEnv(CommittingEnv));

export const handler = stepHandler('record', RecordInput, (input) => record(services, input));
