import type { Hono } from 'hono';
import { MethodNotAllowedError, NotFoundError } from '../errors.ts';
import type { AppEnv } from './context.ts';

/** An address that no route answers is not found; one that answers other methods says which (RFC 9110, 15.5.6). */
export function refuseUnknown(app: Hono<AppEnv>): void {
  app.notFound(({ req }) => {
    const methods = new Set(
      app.routes.filter(({ method, path }) => method !== 'ALL' && fits(path, req.path)).map(toMethod),
    );
    if (methods.size === 0) throw new NotFoundError('no-such-page');
    throw new MethodNotAllowedError([...methods, ...(methods.has('GET') ? ['HEAD'] : [])].sort());
  });
}

const toMethod = ({ method }: { readonly method: string }): string => method;

/** `/cases/:caseId` fits `/cases/DEC-2026-0001`. */
function fits(pattern: string, path: string): boolean {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => (part.startsWith(':') ? given[index] !== '' : part === given[index]))
  );
}
