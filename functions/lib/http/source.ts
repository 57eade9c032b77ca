import { sourceOf } from '../source-address.ts';
import type { AppContext } from './context.ts';

/** The source that a request counts for: what API Gateway, or the embedded edition in its place, says of the connection. */
export function sourceOfRequest(context: AppContext): string {
  const { requestContext } = context.env.event as { requestContext: { http?: { sourceIp?: string } } };
  return sourceOf(requestContext.http?.sourceIp ?? '');
}
