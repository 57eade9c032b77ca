import type { ServerResponse } from 'node:http';

interface GatewayAnswer {
  readonly statusCode?: number;
  readonly headers?: Readonly<Record<string, string | number | boolean>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

/** Sends what a function answered in payload format 2.0, a page as it is to be shown; anything without a statusCode is a JSON body. */
export function sendGatewayAnswer(
  response: ServerResponse,
  answer: unknown,
  withoutBody: boolean,
  shown: (page: string) => string = (page) => page,
): void {
  const structured = typeof answer === 'object' && answer !== null && 'statusCode' in answer;
  const given: GatewayAnswer = structured
    ? (answer as GatewayAnswer)
    : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(answer) };
  const { statusCode = 200, headers = {}, cookies = [], body = '', isBase64Encoded = false } = given;
  const isPage = !isBase64Encoded && String(headers['content-type']).startsWith('text/html');
  const bytes = Buffer.from(isPage ? shown(body) : body, isBase64Encoded ? 'base64' : 'utf8');
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value));
  if (cookies.length > 0) response.setHeader('set-cookie', [...cookies]);
  if (statusCode !== 204 && statusCode !== 304) response.setHeader('content-length', bytes.length);
  response.statusCode = Number(statusCode);
  response.end(withoutBody ? undefined : bytes);
}
