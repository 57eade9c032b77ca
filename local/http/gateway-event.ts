import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { account } from '../assembly/local-identity.ts';
import { clientAddress } from './client-address.ts';
import type { MatchedRoute } from './route-table.ts';

/** Content types whose bodies travel as text; API Gateway sends all others, forms included, as base64. */
const textTypes = /^(?:text\/|application\/(?:[\w.+-]+\+)?(?:json|xml|javascript)\b)/i;

export type GatewayEvent = Readonly<Record<string, unknown>> & {
  readonly headers: Readonly<Record<string, string>>;
};

/** The event of an HTTP API in payload format 2.0 (API Gateway developer guide, "Lambda integrations"). */
export function gatewayEvent(
  request: IncomingMessage,
  url: URL,
  { route, pathParameters }: MatchedRoute,
  body: Buffer,
  { nowMs, publicUrl }: { readonly nowMs: number; readonly publicUrl: string },
): GatewayEvent {
  const { method = 'GET', headers: received, httpVersion } = request;
  const { cookie, ...others } = received;
  const headers = Object.fromEntries(
    Object.entries(others).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : (value ?? '')]),
  );
  const isText = textTypes.test(headers['content-type'] ?? 'text/plain');
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookie === undefined ? {} : { cookies: cookie.split(/;\s*/).filter(Boolean) }),
    headers,
    ...(url.search === '' ? {} : { queryStringParameters: queryParameters(url) }),
    ...(Object.keys(pathParameters).length === 0 ? {} : { pathParameters }),
    requestContext: {
      accountId: account,
      apiId: 'local',
      domainName: headers['host'] ?? 'localhost',
      domainPrefix: 'local',
      http: {
        method,
        path: url.pathname,
        protocol: `HTTP/${httpVersion}`,
        sourceIp: clientAddress(request, publicUrl),
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: route.key,
      stage: '$default',
      time: new Date(nowMs).toUTCString(),
      timeEpoch: nowMs,
    },
    ...(body.length === 0 ? {} : { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  };
}

/** Repeated parameters are joined with commas. */
function queryParameters(url: URL): Record<string, string> {
  const parameters: Record<string, string> = {};
  for (const [name, value] of url.searchParams) {
    parameters[name] = Object.hasOwn(parameters, name) ? `${parameters[name]},${value}` : value;
  }
  return parameters;
}
