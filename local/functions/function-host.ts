import { randomUUID } from 'node:crypto';
import type { FunctionResource } from '../assembly/assembly.ts';
import { functionArn, functionName, region } from '../assembly/local-identity.ts';
import type { Clock } from '../clock/clock.ts';
import type { Log } from '../log.ts';
import { type FunctionError, functionError } from './function-error.ts';
import { type Handler, type HandlerContext, loadHandler } from './load-handler.ts';
import { stageBundle } from './stage-bundle.ts';

/** The functions of the stack, in this process. */
export interface FunctionHost {
  has(nameOrArn: string): boolean;
  /**
   * Runs a function and gives what it returns. Rejects with a FunctionError. `event` is JSON and becomes the function's own,
   * and the answer the caller's: what either keeps, it copies.
   * @param callerGone tells the function that nobody waits for its answer any more; it may go on all the same
   */
  invoke(nameOrArn: string, event: unknown, callerGone?: AbortSignal): Promise<unknown>;
  /** Takes the event and runs the function later; a failed run is tried again after one and after two minutes. */
  invokeLater(nameOrArn: string, event: unknown): void;
  /** Resolves when nothing runs any more. */
  drain(): Promise<void>;
}

export interface FunctionHostOptions {
  readonly functions: readonly FunctionResource[];
  /** Folder whose `node_modules` holds the SDK for the bundles. */
  readonly stageDirectory: string;
  /** Stands in for what the template says, for functions whose environment has the name. */
  readonly environment: Readonly<Record<string, string>>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Lambda's delays before the second and third attempt of an asynchronous call (Lambda developer guide, "Retries"). */
const retryDelaysMs = [60_000, 120_000];

/** Stages and imports every bundle. @throws Error that names the function which cannot be loaded */
export async function createFunctionHost(options: FunctionHostOptions): Promise<FunctionHost> {
  const { clock, log } = options;
  const loaded = await loadAll(options);
  const running = new Set<Promise<unknown>>();

  function find(nameOrArn: string): LoadedFunction | undefined {
    return loaded.get(functionName(nameOrArn));
  }

  async function run(nameOrArn: string, event: unknown, callerGone?: AbortSignal): Promise<unknown> {
    const found = find(nameOrArn);
    if (!found) {
      throw {
        errorType: 'ResourceNotFoundException',
        errorMessage: `Function not found: ${nameOrArn}`,
      } satisfies FunctionError;
    }
    const { name, timeoutSeconds, handler } = found;
    try {
      return await inTime(handler(event, { ...contextOf(name, timeoutSeconds), callerGone }), timeoutSeconds);
    } catch (thrown) {
      throw functionError(thrown);
    }
  }

  function track<T>(work: Promise<T>): Promise<T> {
    const settled: Promise<unknown> = work.then(
      () => running.delete(settled),
      () => running.delete(settled),
    );
    running.add(settled);
    clock.track?.(settled);
    return work;
  }

  async function attempt(nameOrArn: string, event: unknown, failures: number): Promise<void> {
    try {
      await run(nameOrArn, event);
    } catch (thrown) {
      const delayMs = retryDelaysMs[failures];
      const facts = { function: functionName(nameOrArn), ...(thrown as FunctionError) };
      if (delayMs === undefined) {
        log.error('A function failed for the third time; its event is dropped', facts);
        return;
      }
      log.warn('A function failed; it is run again', { ...facts, inSeconds: delayMs / 1000 });
      clock.schedule(clock.nowMs() + delayMs, () => track(attempt(nameOrArn, event, failures + 1)));
    }
  }

  return {
    has: (nameOrArn) => find(nameOrArn) !== undefined,
    invoke: (nameOrArn, event, callerGone) => track(run(nameOrArn, event, callerGone)),
    invokeLater(nameOrArn, event) {
      // Not in the caller's turn: an asynchronous call answers before the function starts.
      void track(new Promise(setImmediate).then(() => attempt(nameOrArn, event, 0)));
    },
    async drain() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

interface LoadedFunction {
  readonly name: string;
  readonly timeoutSeconds: number;
  readonly handler: Handler;
}

async function loadAll(options: FunctionHostOptions): Promise<ReadonlyMap<string, LoadedFunction>> {
  const { functions, stageDirectory } = options;
  const loaded = new Map<string, LoadedFunction>();
  for (const { name, path, bundleDirectory, handler, timeoutSeconds, environment } of functions) {
    const replaced = Object.entries(options.environment).filter(([key]) => Object.hasOwn(environment, key));
    const own = { AWS_REGION: region, AWS_LAMBDA_FUNCTION_NAME: name };
    const variables = { ...environment, ...Object.fromEntries(replaced), ...own };
    try {
      const directory = await stageBundle(stageDirectory, name, bundleDirectory);
      loaded.set(name, { name, timeoutSeconds, handler: await loadHandler(directory, handler, variables) });
    } catch (cause) {
      throw new Error(`The function ${path} cannot be loaded: ${(cause as Error).message}`, { cause });
    }
  }
  return loaded;
}

async function inTime(work: Promise<unknown>, timeoutSeconds: number): Promise<unknown> {
  let timeout: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timeout = setTimeout(() => {
      const error = new Error(`Task timed out after ${timeoutSeconds}.00 seconds`);
      error.name = 'Sandbox.Timedout';
      reject(error);
    }, timeoutSeconds * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timeout);
  }
}

function contextOf(name: string, timeoutSeconds: number): HandlerContext {
  const startedAtMs = performance.now();
  return {
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: functionArn(name),
    awsRequestId: randomUUID(),
    memoryLimitInMB: '0',
    logGroupName: `/local/${name}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => timeoutSeconds * 1000 - (performance.now() - startedAtMs),
  };
}
