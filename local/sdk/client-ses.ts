import { Command, checkClientOptions, ServiceException, unknownCommand } from './command.ts';
import { localServices } from './services.ts';

export class SESServiceException extends ServiceException {}

export class SendRawEmailCommand extends Command {}

export class SESClient {
  constructor(options: object = {}) {
    checkClientOptions('SESClient', options);
  }

  /** @throws SESServiceException */
  async send(command: Command): Promise<unknown> {
    if (!(command instanceof SendRawEmailCommand)) throw unknownCommand('SESClient', command);
    try {
      return await localServices().sendRawEmail(command.input);
    } catch (error) {
      const { name, message } = error as Error;
      throw new SESServiceException(name, message, name === 'InvalidParameterValue' ? 400 : 500);
    }
  }

  destroy(): void {}
}
