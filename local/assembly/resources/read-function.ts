import { join } from 'node:path';
import type { FunctionResource } from '../assembly.ts';
import { AssemblyError } from '../assembly-error.ts';
import type { Properties } from '../properties.ts';

/** @throws AssemblyError */
export function readFunction(
  name: string,
  path: string,
  assetPath: unknown,
  directory: string,
  properties: Properties,
): FunctionResource {
  if (typeof assetPath !== 'string') {
    throw new AssemblyError(properties.where, 'it names no asset folder; synthesize with asset metadata on');
  }
  const environment = (properties.nested('Environment')?.optional('Variables') ?? {}) as Record<string, unknown>;
  const resource: FunctionResource = {
    name,
    path,
    bundleDirectory: join(directory, assetPath),
    handler: properties.text('Handler'),
    timeoutSeconds: properties.number('Timeout', 3),
    environment: Object.fromEntries(Object.entries(environment).map(([key, value]) => [key, String(value)])),
  };
  const runtime = properties.text('Runtime');
  if (!runtime.startsWith('nodejs')) properties.refuse('Runtime', runtime);
  properties.withoutEffect({
    FunctionName: 'read as the name',
    Code: 'read as the asset folder',
    Role: 'one process runs with the rights of its user',
    Architectures: 'the bundle is JavaScript',
    MemorySize: 'one process shares its memory',
    LoggingConfig: 'log lines go to standard error',
    TracingConfig: 'there is no tracing service here',
    ReservedConcurrentExecutions: 'one process interleaves its calls',
    Description: 'is for readers',
    Tags: 'are for bills',
    DeadLetterConfig: 'a call that failed three times is logged as an error',
    KmsKeyArn: 'encryption at rest is that of the disk',
    RuntimeManagementConfig: 'the runtime is this one',
    RecursiveLoop: 'nothing here stops loops',
  });
  properties.end();
  return resource;
}
