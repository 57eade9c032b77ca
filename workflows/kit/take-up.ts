import { Choice, Condition, type IChainable, Succeed } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { ask } from './ask.ts';
import type { Platform } from './build-machine.ts';
import { carryOn } from './carry-on.ts';
import { stageIs } from './expr.ts';
import { type Frame, frameOf } from './frame.ts';

export type Loop = {
  readonly frame: Frame;
  /** Back to where the case stands, in this execution or the next one. */
  readonly onwards: IChainable;
  /** Asks somebody; goes on from where the case then stands, unless it is said where. */
  request(name: string, stage: string, answered?: IChainable | 'end'): IChainable;
};

/** The state that waits in each stage. */
export type Waits = ReadonlyArray<readonly [stage: string, state: IChainable]>;

/** A flow that takes a case up wherever it stands, waits there, and looks again; one that stands nowhere is at rest. */
export function takeUp(scope: Construct, platform: Platform, waitsOf: (loop: Loop) => Waits): IChainable {
  const frame = frameOf(scope, platform);
  const whereItStands = Choice.jsonata(scope, 'Where does it stand?');
  const onwards = carryOn(frame, whereItStands);
  const request: Loop['request'] = (name, stage, answered = onwards) =>
    ask(frame, { name, stage, answered, reminded: onwards });
  for (const [stage, state] of waitsOf({ frame, onwards, request })) {
    whereItStands.when(Condition.jsonata(stageIs(stage)), state);
  }
  return whereItStands.otherwise(Succeed.jsonata(scope, 'At rest'));
}
