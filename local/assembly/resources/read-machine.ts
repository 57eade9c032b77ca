import type { MachineResource } from '../assembly.ts';
import { AssemblyError } from '../assembly-error.ts';
import { machineArn } from '../local-identity.ts';
import type { Properties } from '../properties.ts';

/** @throws AssemblyError */
export function readMachine(name: string, properties: Properties): MachineResource {
  const type = properties.optionalText('StateMachineType') ?? 'STANDARD';
  if (type !== 'STANDARD') properties.refuse('StateMachineType', type);
  const definition = properties.optional('Definition') ?? parsed(properties);
  properties.withoutEffect({
    StateMachineName: 'read as the name',
    RoleArn: 'one process runs with the rights of its user',
    LoggingConfiguration: 'the history is in the journal',
    TracingConfiguration: 'there is no tracing service here',
    EncryptionConfiguration: 'encryption at rest is that of the disk',
    Tags: 'are for bills',
  });
  properties.end();
  return { name, arn: machineArn(name), definition };
}

function parsed(properties: Properties): unknown {
  const text = properties.text('DefinitionString');
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AssemblyError(properties.where, `its DefinitionString is not JSON: ${(cause as Error).message}`);
  }
}
