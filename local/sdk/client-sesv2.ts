import { Command, checkClientOptions, ServiceException, unknownCommand } from './command.ts';
import { localServices } from './services.ts';

export class SESv2ServiceException extends ServiceException {}

export class SendEmailCommand extends Command {}

export class SESv2Client {
  constructor(options: object = {}) {
    checkClientOptions('SESv2Client', options);
  }

  /** @throws SESv2ServiceException */
  async send(command: Command): Promise<unknown> {
    if (!(command instanceof SendEmailCommand)) throw unknownCommand('SESv2Client', command);
    try {
      return await localServices().sendEmail(command.input);
    } catch (error) {
      const { name, message } = error as Error;
      throw new SESv2ServiceException(name, message, name === 'BadRequestException' ? 400 : 500);
    }
  }

  destroy(): void {}
}
