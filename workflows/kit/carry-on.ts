import { Duration } from 'aws-cdk-lib';
import { Choice, Condition, type IChainable, TaskInput, Timeout } from 'aws-cdk-lib/aws-stepfunctions';
import { StepFunctionsStartExecution } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { expr } from './expr.ts';
import { catchFaults, type Frame } from './frame.ts';
import { withRetries } from './retry.ts';

/** An execution older than this hands the case over to a new one of the same machine. */
const longestRunMs = 30 * 86_400_000;

/**
 * Stands in every loop of a machine, so that no case meets the limits of an execution, one year and 25,000 events, however
 * long it waits: a turn that ends in a reminder takes about 15 events, so a month of hourly reminders takes 11,000.
 * It also brings a changed definition to a running case within two months.
 */
export function carryOn({ scope, ...frame }: Frame, here: IChainable): IChainable {
  const handOver = StepFunctionsStartExecution.jsonata(scope, 'Carry on in a new execution', {
    stateMachine: frame.platform.machine,
    input: TaskInput.fromText(expr('$states.input')),
    name: expr("$states.input.caseId & '-' & $string($toMillis($states.context.Execution.StartTime))"),
    taskTimeout: Timeout.duration(Duration.minutes(2)),
  });
  catchFaults({ scope, ...frame }, withRetries(handOver));
  const age = '$toMillis($states.context.State.EnteredTime) - $toMillis($states.context.Execution.StartTime)';
  return Choice.jsonata(scope, 'Carry on here?')
    .when(Condition.jsonata(expr(`${age} > ${longestRunMs}`)), handOver, { comment: 'older than 30 days' })
    .otherwise(here);
}
