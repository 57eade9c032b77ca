import { Command, checkClientOptions, ServiceException, unknownCommand } from './command.ts';
import { localServices } from './services.ts';

export class SFNServiceException extends ServiceException {}

export class StartExecutionCommand extends Command {}
export class StopExecutionCommand extends Command {}
export class DescribeExecutionCommand extends Command {}
export class DescribeStateMachineForExecutionCommand extends Command {}
export class GetExecutionHistoryCommand extends Command {}
export class SendTaskSuccessCommand extends Command {}
export class SendTaskFailureCommand extends Command {}
export class SendTaskHeartbeatCommand extends Command {}

const operations = new Map<unknown, string>([
  [StartExecutionCommand, 'StartExecution'],
  [StopExecutionCommand, 'StopExecution'],
  [DescribeExecutionCommand, 'DescribeExecution'],
  [DescribeStateMachineForExecutionCommand, 'DescribeStateMachineForExecution'],
  [GetExecutionHistoryCommand, 'GetExecutionHistory'],
  [SendTaskSuccessCommand, 'SendTaskSuccess'],
  [SendTaskFailureCommand, 'SendTaskFailure'],
  [SendTaskHeartbeatCommand, 'SendTaskHeartbeat'],
]);

/** Members that are instants; they travel as seconds since 1970. */
const instants = new Set(['startDate', 'stopDate', 'redriveDate', 'updateDate', 'timestamp']);

/** An answer with its instants as dates; those of a history stand in its events. */
function withDates(answer: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(answer).map(([name, value]) => {
    if (name === 'events' && Array.isArray(value)) return [name, value.map(withDates)];
    return [name, instants.has(name) && typeof value === 'number' ? new Date(value * 1000) : value];
  });
  return Object.fromEntries(entries);
}

export class SFNClient {
  constructor(options: object = {}) {
    checkClientOptions('SFNClient', options);
  }

  /** @throws SFNServiceException named as the API names it */
  async send(command: Command): Promise<unknown> {
    const operation = operations.get(command.constructor);
    if (operation === undefined) throw unknownCommand('SFNClient', command);
    const { status, body } = await localServices().states(`AWSStepFunctions.${operation}`, command.input);
    const answer = (body ?? {}) as Record<string, unknown>;
    if (status !== 200) throw new SFNServiceException(String(answer['__type']), String(answer['message']), status);
    return withDates(answer);
  }

  destroy(): void {}
}
