import { Command, checkClientOptions, ServiceException, unknownCommand } from './command.ts';
import { localServices } from './services.ts';

export class SSMServiceException extends ServiceException {}

export class GetParameterCommand extends Command {}
export class PutParameterCommand extends Command {}

const operations = new Map<unknown, string>([
  [GetParameterCommand, 'GetParameter'],
  [PutParameterCommand, 'PutParameter'],
]);

export class SSMClient {
  constructor(options: object = {}) {
    checkClientOptions('SSMClient', options);
  }

  /** @throws SSMServiceException named as the API names it */
  async send(command: Command): Promise<unknown> {
    const operation = operations.get(command.constructor);
    if (operation === undefined) throw unknownCommand('SSMClient', command);
    const { status, body } = localServices().parameters(`AmazonSSM.${operation}`, command.input);
    const answer = body as Record<string, unknown>;
    if (status !== 200) throw new SSMServiceException(String(answer['__type']), String(answer['message']), status);
    return answer;
  }

  destroy(): void {}
}
