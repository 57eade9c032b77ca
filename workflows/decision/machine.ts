import { Choice, Condition, type IChainable, Succeed } from 'aws-cdk-lib/aws-stepfunctions';
import { ask } from '#workflows/kit/ask.ts';
import type { BuildMachine } from '#workflows/kit/build-machine.ts';
import { carryOn } from '#workflows/kit/carry-on.ts';
import { circulate } from '#workflows/kit/circulate.ts';
import { stageIs } from '#workflows/kit/expr.ts';
import { frameOf } from '#workflows/kit/notify.ts';

/**
 * The flow of a decision: it waits, reminds and lets time fall. What anything means is decided by the domain, whose
 * stages (domain/stage.ts) it follows. Any case can be taken up at any stage. Publication ends the execution: the commit that
 * assigns follow-up, or resumes a deferred case, starts the next one.
 */
export const buildDecision: BuildMachine = (scope, platform) => {
  const frame = frameOf(scope, platform);
  const whereItStands = Choice.jsonata(scope, 'Where does it stand?');
  const onwards = carryOn(frame, whereItStands);
  const request = (name: string, stage: string, answered: IChainable | 'end' = onwards) =>
    ask(frame, { name, stage, answered, reminded: onwards });

  const publication = request('Publication', 'publication', 'end');
  const { delivery, positions } = circulate(frame, {
    agreed: { stage: 'publication', next: publication },
    otherwise: onwards,
  });
  const screened = Choice.jsonata(scope, 'Screened?')
    .when(Condition.jsonata(stageIs('delivery')), delivery)
    .otherwise(onwards);

  const states: ReadonlyArray<readonly [stage: string, state: IChainable]> = [
    ['screening', request('Screening', 'screening', screened)],
    ['resubmission', request('Resubmission', 'resubmission')],
    ['delivery', delivery],
    ['positions', positions],
    ['facilitation', request('Facilitation', 'facilitation')],
    ['referral', request('Referral', 'referral')],
    ['transmission', request('Transmission', 'transmission')],
    ['response', request('Response', 'response')],
    ['publication', publication],
    ['follow-up', request('Follow-up', 'follow-up')],
  ];
  for (const [stage, state] of states) whereItStands.when(Condition.jsonata(stageIs(stage)), state);
  return whereItStands.otherwise(Succeed.jsonata(scope, 'At rest'));
};
