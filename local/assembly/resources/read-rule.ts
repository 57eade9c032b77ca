import type { RuleResource, RuleTarget, TargetInput } from '../assembly.ts';
import type { Properties } from '../properties.ts';
import { sourcesWithoutEvents } from '../without-effect.ts';

/** The rule of an event bus or of a clock. @throws AssemblyError */
export function readRule(name: string, arn: string, properties: Properties): RuleResource {
  const pattern = properties.optional('EventPattern');
  const schedule = properties.optionalText('ScheduleExpression');
  const state = properties.optionalText('State') ?? 'ENABLED';
  if (state !== 'ENABLED') properties.refuse('State', state);
  const bus = properties.optionalText('EventBusName') ?? 'default';
  if (bus !== 'default') properties.refuse('EventBusName', bus);
  const targets = properties.list('Targets').map(readTarget);
  properties.withoutEffect({ Name: 'read as the name', Description: 'is for readers', RoleArn: 'no roles here' });
  properties.end();
  if (schedule !== undefined) return { name, arn, trigger: { schedule }, targets };
  if (pattern !== undefined) {
    for (const source of sourcesOf(pattern)) {
      if (source !== 'aws.ses' && !Object.hasOwn(sourcesWithoutEvents, source)) properties.refuse('source', source);
    }
    return { name, arn, trigger: { pattern }, targets };
  }
  return properties.refuse('EventPattern', pattern);
}

/** The services that a pattern names; other filters of its source are for the bus to judge. */
function sourcesOf(pattern: unknown): string[] {
  const { source } = pattern as { readonly source?: unknown };
  return Array.isArray(source) ? source.filter((each) => typeof each === 'string') : [];
}

export function readTarget(properties: Properties): RuleTarget {
  const arn = properties.text('Arn');
  const target: RuleTarget = { arn, kind: targetKind(arn, properties), input: readInput(properties) };
  properties.withoutEffect({
    Id: 'names the target within the rule',
    RoleArn: 'one process runs with the rights of its user',
    RetryPolicy: 'a queue takes the message at once; a function is tried three times',
    DeadLetterConfig: 'nothing lies between the bus and a target that could fail',
  });
  properties.end();
  return target;
}

function targetKind(arn: string, properties: Properties): RuleTarget['kind'] {
  if (/^arn:aws:lambda:[^:]*:\d*:function:/.test(arn)) return 'function';
  if (/^arn:aws:sqs:/.test(arn)) return 'queue';
  return properties.refuse('Arn', arn);
}

function readInput(properties: Properties): TargetInput {
  const constant = properties.optionalText('Input');
  if (constant !== undefined) return { kind: 'constant', json: constant };
  const transformer = properties.nested('InputTransformer');
  if (!transformer) return { kind: 'event' };
  const paths = (transformer.optional('InputPathsMap') ?? {}) as Record<string, string>;
  const template = transformer.text('InputTemplate');
  transformer.end();
  return { kind: 'template', paths, template };
}
