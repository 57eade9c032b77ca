import { Choice, Condition, type IChainable } from 'aws-cdk-lib/aws-stepfunctions';
import { ask } from './ask.ts';
import { awaitChange } from './await-change.ts';
import { stageIs } from './expr.ts';
import type { Frame } from './frame.ts';
import { recordTime } from './pass-time.ts';

export type Circulation = {
  /** The stage that consensus leads to, and the state that waits there. */
  readonly agreed: { readonly stage: string; readonly next: IChainable };
  /** Where every other outcome goes. */
  readonly otherwise: IChainable;
};

/**
 * One round: the notices arrive, the clock runs, the positions come in, the outcome is certain or time is up. One wait
 * serves all members: each position goes to the table, and the one that makes the outcome certain ends the wait.
 * After the delivery the flow goes straight to the positions: should the case stand elsewhere, that wait ends at once.
 */
export function circulate(frame: Frame, { agreed, otherwise }: Circulation) {
  const outcome = Choice.jsonata(frame.scope, 'Outcome?')
    .when(Condition.jsonata(stageIs(agreed.stage)), agreed.next)
    .otherwise(otherwise);
  const positions = awaitChange(frame, {
    name: 'Positions',
    stage: 'positions',
    changed: outcome,
    timeIsUp: recordTime(frame, 'Time is up', outcome),
  });
  const delivery = ask(frame, {
    name: 'Delivery of notices',
    stage: 'delivery',
    answered: positions,
    reminded: otherwise,
  });
  return { delivery, positions };
}
