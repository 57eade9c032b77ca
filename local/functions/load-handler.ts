import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A Lambda handler. */
export type Handler = (event: unknown, context: HandlerContext) => Promise<unknown>;

/** What of Lambda's context object there is here. */
export interface HandlerContext {
  readonly functionName: string;
  readonly functionVersion: string;
  readonly invokedFunctionArn: string;
  readonly awsRequestId: string;
  readonly memoryLimitInMB: string;
  readonly logGroupName: string;
  readonly logStreamName: string;
  readonly callbackWaitsForEmptyEventLoop: boolean;
  getRemainingTimeInMillis(): number;
  /** Aborts when nobody waits for the answer any more. Lambda has none: API Gateway tells no function that a client hung up. */
  readonly callerGone?: AbortSignal | undefined;
}

/**
 * Imports a staged bundle and gives its handler. A bundle reads its environment from `process.env` when it is first
 * imported, so the variables stand there during the import and no longer: never load two at once. Every load gives a module
 * of its own, with the environment of that time.
 * @param handler `file.export`
 */
export async function loadHandler(
  directory: string,
  handler: string,
  environment: Readonly<Record<string, string>>,
): Promise<Handler> {
  const dot = handler.lastIndexOf('.');
  const [file, name] = [handler.slice(0, dot), handler.slice(dot + 1)];
  const path = ['.mjs', '.js', '.cjs'].map((extension) => join(directory, file + extension)).find(existsSync);
  if (path === undefined) throw new Error(`The bundle has no ${file}.mjs, .js or .cjs`);
  const restore = setEnvironment(environment);
  try {
    const module = (await import(`${pathToFileURL(path).href}?load=${randomUUID()}`)) as Record<string, unknown>;
    const exported = module[name] ?? (module['default'] as Record<string, unknown> | undefined)?.[name];
    if (typeof exported !== 'function') throw new Error(`${path} exports no function '${name}'`);
    return exported as Handler;
  } finally {
    restore();
  }
}

function setEnvironment(environment: Readonly<Record<string, string>>): () => void {
  // biome-ignore lint/style/noProcessEnv: this is the environment that a Lambda function gets
  const variables = process.env;
  const before = Object.keys(environment).map((name) => [name, variables[name]] as const);
  Object.assign(variables, environment);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete variables[name];
      else variables[name] = value;
    }
  };
}
