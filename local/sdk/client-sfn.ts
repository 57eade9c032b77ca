import { Command, checkClientOptions, ServiceException, unknownCommand } from './command.ts';
import { localServices } from './services.ts';

export class SFNServiceException extends ServiceException {}

export class StartExecutionCommand extends Command {}
export class StopExecutionCommand extends Command {}
export class DescribeExecutionCommand extends Command {}
export class SendTaskSuccessCommand extends Command {}
export class SendTaskFailureCommand extends Command {}
export class SendTaskHeartbeatCommand extends Command {}

const operations = new Map<unknown, string>([
  [StartExecutionCommand, 'StartExecution'],
  [StopExecutionCommand, 'StopExecution'],
  [DescribeExecutionCommand, 'DescribeExecution'],
  [SendTaskSuccessCommand, 'SendTaskSuccess'],
  [SendTaskFailureCommand, 'SendTaskFailure'],
  [SendTaskHeartbeatCommand, 'SendTaskHeartbeat'],
]);

/** Members that are instants; they travel as seconds since 1970. */
const instants = ['startDate', 'stopDate', 'redriveDate'];

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
    const dates = instants.filter((name) => typeof answer[name] === 'number');
    return { ...answer, ...Object.fromEntries(dates.map((name) => [name, new Date(Number(answer[name]) * 1000)])) };
  }

  destroy(): void {}
}
