import type { IChainable } from 'aws-cdk-lib/aws-stepfunctions';
import { awaitChange } from './await-change.ts';
import type { Frame } from './frame.ts';
import { recordTime } from './pass-time.ts';

export type Question = {
  readonly name: string;
  readonly stage: string;
  readonly answered: IChainable | 'end';
  /** Where to go when a reminder has been sent, or the case moved on while it was. */
  readonly reminded: IChainable;
};

/** Asks somebody: waits for the answer and reminds whenever a reminder falls due. The case itself says whom it waits for. */
export function ask(frame: Frame, { name, stage, answered, reminded }: Question): IChainable {
  const remind = recordTime(frame, `${name}: remind`, reminded);
  return awaitChange(frame, { name, stage, changed: answered, timeIsUp: remind });
}
