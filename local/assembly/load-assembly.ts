import type {
  Assembly,
  BucketResource,
  FunctionResource,
  MachineResource,
  QueueMapping,
  QueueResource,
  Route,
  RuleResource,
  TableResource,
} from './assembly.ts';
import { AssemblyError } from './assembly-error.ts';
import { account, localIdentity, region } from './local-identity.ts';
import { type Properties, readProperties } from './properties.ts';
import { readStacks } from './read-stacks.ts';
import { noValue, resolve, type Scope } from './resolve.ts';
import { readBucket } from './resources/read-bucket.ts';
import { readFunction } from './resources/read-function.ts';
import { readMachine } from './resources/read-machine.ts';
import { readQueue, readQueueMapping } from './resources/read-queue.ts';
import { checkApi, readIntegration, readRoute } from './resources/read-route.ts';
import { readRule } from './resources/read-rule.ts';
import { readTable } from './resources/read-table.ts';
import type { StackFiles, TemplateResource } from './template.ts';
import { withoutEffect } from './without-effect.ts';

export interface AssemblyOptions {
  /** Folder of the cloud assembly, `cdk.out`. */
  readonly directory: string;
  /** Stands for the address of the HTTP API. */
  readonly publicUrl: string;
}

/** Logical ids become parts of names that people read, so a physical name is taken where there is one. */
const nameProperties = ['FunctionName', 'TableName', 'QueueName', 'StateMachineName', 'Name'];

/**
 * Reads the stacks of a cloud assembly into what has to run.
 * @throws AssemblyError that names whatever this edition cannot serve
 */
export function loadAssembly(options: AssemblyOptions): Assembly {
  const stacks = readStacks(options.directory);
  const exported = (name: string): unknown => exportedValue(name, stacks, options, exported);
  const functions: FunctionResource[] = [];
  const tables: TableResource[] = [];
  const queues: QueueResource[] = [];
  const buckets: BucketResource[] = [];
  const machines: MachineResource[] = [];
  const rules: RuleResource[] = [];
  const queueMappings: QueueMapping[] = [];
  const integrations = new Map<string, string>();
  const routes: { readonly key: string; readonly integration: string; readonly where: string }[] = [];

  for (const stack of stacks) {
    for (const [id, resource] of Object.entries(stack.template.Resources ?? {})) {
      const { Type: type, Metadata: metadata = {} } = resource;
      if (Object.hasOwn(withoutEffect, type)) continue;
      const where = String(metadata['aws:cdk:path'] ?? id);
      if (resource.Condition !== undefined)
        throw new AssemblyError(where, 'Condition is not known to the embedded edition');
      const scope = scopeOf(stack, where, options, exported);
      const name = nameOf(id, resource, scope);
      const properties = (): Properties =>
        readProperties(`${where} (${type})`, lazily(resource.Properties ?? {}, scope));
      switch (type) {
        case 'AWS::Lambda::Function':
          functions.push(readFunction(name, where, metadata['aws:asset:path'], stack.directory, properties()));
          break;
        case 'AWS::DynamoDB::Table':
        case 'AWS::DynamoDB::GlobalTable':
          tables.push(readTable(name, properties()));
          break;
        case 'AWS::SQS::Queue':
          queues.push(readQueue(name, properties()));
          break;
        case 'AWS::S3::Bucket':
          buckets.push(readBucket(name, properties()));
          break;
        case 'AWS::StepFunctions::StateMachine':
          machines.push(readMachine(name, properties()));
          break;
        case 'AWS::Events::Rule':
          rules.push(readRule(name, localIdentity(type, name)?.attributes['Arn'] ?? name, properties()));
          break;
        case 'AWS::Lambda::EventSourceMapping':
          queueMappings.push(readQueueMapping(properties()));
          break;
        case 'AWS::ApiGatewayV2::Api':
          checkApi(properties());
          break;
        case 'AWS::ApiGatewayV2::Integration':
          integrations.set(id, readIntegration(properties()));
          break;
        case 'AWS::ApiGatewayV2::Route':
          routes.push({ ...readRoute(properties()), where });
          break;
        default:
          throw new AssemblyError(where, `a resource of type ${type} is not known to the embedded edition`);
      }
    }
  }
  return {
    functions,
    tables,
    queues,
    buckets,
    machines,
    rules,
    queueMappings,
    routes: routes.map(({ key, integration, where }): Route => {
      const functionName = integrations.get(integration);
      if (functionName === undefined) throw new AssemblyError(where, `its integration ${integration} does not exist`);
      return { key, functionName };
    }),
  };
}

/** Properties are resolved when they are read: what has no effect here may refer to what does not exist here. */
function lazily(values: Readonly<Record<string, unknown>>, scope: Scope): Readonly<Record<string, unknown>> {
  const resolved: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    Object.defineProperty(resolved, name, {
      enumerable: true,
      get: () => {
        const result = resolve(value, scope);
        return result === noValue ? undefined : result;
      },
    });
  }
  return resolved;
}

function nameOf(id: string, { Properties = {} }: TemplateResource, scope: Scope): string {
  for (const property of nameProperties) {
    const value = Properties[property];
    if (value !== undefined) return String(resolve(value, scope));
  }
  return id;
}

function scopeOf(
  stack: StackFiles,
  where: string,
  options: AssemblyOptions,
  exported: (name: string) => unknown,
): Scope {
  const { Resources: resources = {}, Parameters: parameters = {} } = stack.template;
  const identityOf = (id: string) => {
    const resource = resources[id];
    return resource && localIdentity(resource.Type, nameOf(id, resource, scope));
  };
  const scope: Scope = {
    where,
    exported,
    ref(name) {
      if (Object.hasOwn(pseudoParameters, name)) return pseudoParameters[name];
      if (name === 'AWS::StackName') return stack.name;
      const resource = resources[name];
      if (resource) return identityOf(name)?.ref ?? nameOf(name, resource, scope);
      return parameters[name]?.Default;
    },
    attribute(id, attribute) {
      if (resources[id]?.Type === 'AWS::ApiGatewayV2::Api' && attribute === 'ApiEndpoint') return options.publicUrl;
      return identityOf(id)?.attributes[attribute];
    },
  };
  return scope;
}

const pseudoParameters: Readonly<Record<string, unknown>> = {
  'AWS::AccountId': account,
  'AWS::NoValue': noValue,
  'AWS::Partition': 'aws',
  'AWS::Region': region,
  'AWS::StackId': `arn:aws:cloudformation:${region}:${account}:stack/local`,
  'AWS::URLSuffix': 'amazonaws.com',
};

function exportedValue(
  name: string,
  stacks: readonly StackFiles[],
  options: AssemblyOptions,
  exported: (name: string) => unknown,
): unknown {
  for (const stack of stacks) {
    for (const [id, output] of Object.entries(stack.template.Outputs ?? {})) {
      if (output.Export === undefined) continue;
      const scope = scopeOf(stack, `${stack.name} ${id}`, options, exported);
      if (resolve(output.Export.Name, scope) === name) return resolve(output.Value, scope);
    }
  }
  return undefined;
}
