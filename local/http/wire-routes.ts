import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LocalServices } from '../sdk/services.ts';
import type { HttpHandler } from './gateway.ts';
import { sendJson } from './json.ts';
import { sendRawEmail } from './mail-wire.ts';
import { readBody } from './read-body.ts';

/** Lambda's own limit for a synchronous call is 6 MB; a received mail of 10 MB comes as base64. */
const maxWireBytes = 16 * 1024 * 1024;

/**
 * The AWS services for unmodified SDK clients: `/aws/states`, `/aws/email` (SES), `/aws/lambda` and `/aws/ssm`, which gives the key that signs everybody in.
 */
export function createWireRoutes(services: LocalServices): HttpHandler {
  return async (request, response, url) => {
    const body = await readBody(request, maxWireBytes);
    const call = `${request.method} ${url.pathname}`;
    if (/^POST \/aws\/states\/?$/.test(call)) return json(services.states, '1.0', request, body, response);
    if (/^POST \/aws\/ssm\/?$/.test(call)) return json(services.parameters, '1.1', request, body, response);
    if (/^POST \/aws\/email\/?$/.test(call)) return sendRawEmail(services, body, response);
    const [, name] = /^POST \/aws\/lambda\/2015-03-31\/functions\/([^/]+)\/invocations$/.exec(call) ?? [];
    if (name !== undefined) return invoke(services, decodeURIComponent(name), request, body, response);
    refuse(response, 404, 'UnknownOperationException', `${call} is not supported by the embedded edition`);
  };
}

/** A service that speaks an AWS JSON protocol. */
async function json(
  service: LocalServices['states'] | LocalServices['parameters'],
  version: '1.0' | '1.1',
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): Promise<void> {
  const target = String(request.headers['x-amz-target'] ?? '');
  const parsed = parse(body);
  if (parsed === undefined) return refuse(response, 400, 'SerializationException', 'The body is not JSON');
  const answer = await service(target, parsed);
  sendJson(response, answer.status, answer.body, `application/x-amz-json-${version}`);
}

async function invoke(
  services: LocalServices,
  name: string,
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): Promise<void> {
  const type = request.headers['x-amz-invocation-type'] ?? 'RequestResponse';
  if (type !== 'RequestResponse' && type !== 'Event') {
    return refuse(response, 400, 'InvalidParameterValueException', `InvocationType ${String(type)} is not supported`);
  }
  const Payload = body.length === 0 ? undefined : body.toString('utf8');
  try {
    const answer = await services.invoke({ FunctionName: name, InvocationType: type, Payload });
    const text = answer.Payload ?? '';
    response.writeHead(answer.StatusCode, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      'x-amz-executed-version': '$LATEST',
      ...(answer.FunctionError === undefined ? {} : { 'x-amz-function-error': answer.FunctionError }),
    });
    response.end(text);
  } catch (error) {
    const { name: errorName, message } = error as Error;
    refuse(response, errorName === 'ResourceNotFoundException' ? 404 : 400, errorName, message);
  }
}

function refuse(response: ServerResponse, status: number, name: string, message: string): void {
  response.setHeader('x-amzn-errortype', name);
  sendJson(response, status, { __type: name, message });
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8') || '{}');
  } catch {
    return undefined;
  }
}
