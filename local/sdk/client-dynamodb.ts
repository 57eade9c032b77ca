import { Command, checkClientOptions, refuseUnknown, ServiceException, unknownCommand } from './command.ts';
import { type AttributeMap, attributesFromWire, bytesAsBase64 } from './dynamodb-bytes.ts';
import { createJsonCaller } from './json-caller.ts';

export class DynamoDBServiceException extends ServiceException {}

export class ConditionalCheckFailedException extends DynamoDBServiceException {
  readonly Item: AttributeMap | undefined;

  constructor(message: string, status: number, body: Readonly<Record<string, unknown>>) {
    super('ConditionalCheckFailedException', message, status);
    this.Item = body['Item'] as AttributeMap | undefined;
  }
}

export class TransactionCanceledException extends DynamoDBServiceException {
  readonly CancellationReasons: unknown;

  constructor(message: string, status: number, body: Readonly<Record<string, unknown>>) {
    super('TransactionCanceledException', message, status);
    this.CancellationReasons = body['CancellationReasons'];
  }
}

export class GetItemCommand extends Command {}
export class PutItemCommand extends Command {}
export class UpdateItemCommand extends Command {}
export class DeleteItemCommand extends Command {}
export class QueryCommand extends Command {}
export class ScanCommand extends Command {}
export class BatchGetItemCommand extends Command {}
export class TransactGetItemsCommand extends Command {}
export class TransactWriteItemsCommand extends Command {}
export class CreateTableCommand extends Command {}
export class DescribeTableCommand extends Command {}
export class UpdateTimeToLiveCommand extends Command {}

const operations = new Map<unknown, string>([
  [GetItemCommand, 'GetItem'],
  [PutItemCommand, 'PutItem'],
  [UpdateItemCommand, 'UpdateItem'],
  [DeleteItemCommand, 'DeleteItem'],
  [QueryCommand, 'Query'],
  [ScanCommand, 'Scan'],
  [BatchGetItemCommand, 'BatchGetItem'],
  [TransactGetItemsCommand, 'TransactGetItems'],
  [TransactWriteItemsCommand, 'TransactWriteItems'],
  [CreateTableCommand, 'CreateTable'],
  [DescribeTableCommand, 'DescribeTable'],
  [UpdateTimeToLiveCommand, 'UpdateTimeToLive'],
]);

interface BuildArguments {
  readonly input: unknown;
  readonly request: { body: string };
}

type BuildHandler = (args: BuildArguments) => Promise<{ readonly output: unknown }>;
type BuildMiddleware = (next: BuildHandler) => BuildHandler;

/**
 * Amazon's client without its cost: no signing, no serializer, no retry bookkeeping. On two cores it needs 0.15 ms of CPU a
 * call where Amazon's needs 0.55 to 1.2 ms. It never fills in a ClientRequestToken: dynoxide 1.2 keeps every one.
 */
export class DynamoDBClient {
  readonly #call: ReturnType<typeof createJsonCaller>;
  readonly #middlewares: BuildMiddleware[] = [];

  constructor(options: { readonly endpoint?: string } = {}) {
    checkClientOptions('DynamoDBClient', options);
    // biome-ignore lint/style/noProcessEnv: where Amazon's client looks as well
    const endpoint = options.endpoint ?? process.env['AWS_ENDPOINT_URL_DYNAMODB'];
    if (endpoint === undefined) throw new TypeError('DynamoDBClient: AWS_ENDPOINT_URL_DYNAMODB is not set');
    this.#call = createJsonCaller(endpoint);
  }

  readonly middlewareStack = {
    /** Only steps that see the serialized request. */
    add: (middleware: BuildMiddleware, options: { readonly step?: string; readonly [name: string]: unknown }): void => {
      refuseUnknown('middlewareStack.add', options, ['step', 'priority', 'name']);
      if (options.step !== 'build') {
        throw new TypeError(`middlewareStack.add: step ${options.step} is not supported by the embedded SDK`);
      }
      this.#middlewares.push(middleware);
    },
  };

  /** @throws DynamoDBServiceException named as the API names it */
  async send(command: Command): Promise<unknown> {
    const operation = operations.get(command.constructor);
    if (operation === undefined) throw unknownCommand('DynamoDBClient', command);
    const { input } = command;
    const last: BuildHandler = async ({ request }) => ({ output: await this.#post(operation, request.body) });
    const chain = this.#middlewares.reduceRight<BuildHandler>((next, middleware) => middleware(next), last);
    const { output } = await chain({ input, request: { body: JSON.stringify(input, bytesAsBase64) } });
    return output;
  }

  async #post(operation: string, body: string): Promise<unknown> {
    const { status, text } = await this.#call(`DynamoDB_20120810.${operation}`, body);
    if (status === 200) return attributesFromWire(text);
    throw exceptionOf(status, text);
  }

  destroy(): void {}
}

function exceptionOf(status: number, text: string): DynamoDBServiceException {
  let body: Record<string, unknown>;
  try {
    body = attributesFromWire(text) as Record<string, unknown>;
  } catch {
    return new DynamoDBServiceException('InternalServerError', text.slice(0, 200), status);
  }
  const name = String(body['__type'] ?? 'InternalServerError').replace(/^.*#/, '');
  const message = String(body['message'] ?? body['Message'] ?? name);
  if (name === 'ConditionalCheckFailedException') return new ConditionalCheckFailedException(message, status, body);
  if (name === 'TransactionCanceledException') return new TransactionCanceledException(message, status, body);
  return new DynamoDBServiceException(name, message, status);
}
