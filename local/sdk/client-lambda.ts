import { Command, checkClientOptions, refuseUnknown, ServiceException, unknownCommand } from './command.ts';
import { type SendOptions, untilGivenUp } from './send-options.ts';
import { localServices } from './services.ts';

export class LambdaServiceException extends ServiceException {}

export class InvokeCommand extends Command {}

export class LambdaClient {
  constructor(options: object = {}) {
    checkClientOptions('LambdaClient', options);
  }

  /** @throws LambdaServiceException, AbortError when whoever asked gives up: the function goes on */
  async send(command: Command, options?: SendOptions): Promise<unknown> {
    if (!(command instanceof InvokeCommand)) throw unknownCommand('LambdaClient', command);
    const { input } = command;
    refuseUnknown('InvokeCommand', input, ['FunctionName', 'InvocationType', 'Payload']);
    const type = input['InvocationType'] ?? 'RequestResponse';
    if (type !== 'Event' && type !== 'RequestResponse') {
      throw new TypeError(`InvokeCommand: InvocationType ${String(type)} is not supported by the embedded SDK`);
    }
    try {
      const invoked = () =>
        localServices().invoke({
          FunctionName: String(input['FunctionName']),
          InvocationType: type,
          Payload: textOf(input['Payload']),
        });
      const { Payload, ...answer } = await untilGivenUp(invoked, 'InvokeCommand', options);
      return Payload === undefined ? answer : { ...answer, Payload: bytesOf(Payload) };
    } catch (error) {
      const { name, message } = error as Error;
      if (name === 'AbortError' || error instanceof TypeError) throw error;
      throw new LambdaServiceException(name, message, name === 'ResourceNotFoundException' ? 404 : 400);
    }
  }

  destroy(): void {}
}

function textOf(payload: unknown): string | undefined {
  if (payload === undefined || typeof payload === 'string') return payload;
  if (payload instanceof Uint8Array) return new TextDecoder().decode(payload);
  throw new TypeError('InvokeCommand: Payload has to be text or bytes');
}

/** The SDK's answer can be turned into text with `transformToString`. */
const bytesOf = (text: string): Uint8Array =>
  Object.assign(new TextEncoder().encode(text), { transformToString: () => text });
