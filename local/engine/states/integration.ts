import { DefinitionError } from '../definition-error.ts';
import type { Effect } from '../effect.ts';
import { isExpression } from '../expression.ts';
import { queryFailure } from '../failure.ts';

/** What a Task's Resource stands for. */
export interface Integration {
  readonly resourceType: string;
  readonly resource: string;
  /** The task ends when its token is answered. */
  readonly byToken: boolean;
  readonly argumentNames: readonly string[];
  effect(id: string, args: Readonly<Record<string, unknown>>): Effect;
}

const invokeLambda = (byToken: boolean): Integration => ({
  resourceType: 'lambda',
  resource: byToken ? 'invoke.waitForTaskToken' : 'invoke',
  byToken,
  argumentNames: ['FunctionName', 'Payload'],
  effect(id, args) {
    const { Payload: payload = {} } = args;
    return { kind: 'invoke-lambda', id, functionName: requiredText(args, 'FunctionName'), payload };
  },
});

const startExecution: Integration = {
  resourceType: 'states',
  resource: 'startExecution',
  byToken: false,
  argumentNames: ['StateMachineArn', 'Input', 'Name'],
  effect(id, args) {
    const { Input, Name } = args;
    return {
      kind: 'call-service',
      id,
      service: 'states',
      action: 'startExecution',
      arguments: {
        StateMachineArn: requiredText(args, 'StateMachineArn'),
        ...(Input === undefined ? {} : { Input }),
        ...(Name === undefined ? {} : { Name: requiredText(args, 'Name') }),
      },
    };
  },
};

const integrations: Readonly<Record<string, Integration>> = {
  'lambda:invoke': invokeLambda(false),
  'lambda:invoke.waitForTaskToken': invokeLambda(true),
  'states:startExecution': startExecution,
};

/** @throws DefinitionError for a resource that this engine does not call. */
export function integrationFor(resource: string, where: string): Integration {
  const name = /^arn:aws[a-z-]*:states:[a-z0-9-]*:[0-9]*:(.+)$/.exec(resource)?.[1] ?? '';
  const integration = Object.hasOwn(integrations, name) ? integrations[name] : undefined;
  if (!integration) {
    throw new DefinitionError(
      where,
      `resource '${resource}' is not supported; supported are ${Object.keys(integrations).join(', ')}`,
    );
  }
  return integration;
}

/** Refuses argument names that the integration would ignore. What a whole expression gives is known at run time only. */
export function checkArgumentNames(integration: Integration, args: unknown, where: string): void {
  if (isExpression(args)) return;
  for (const name of unknownNames(integration, args)) {
    throw new DefinitionError(where, `argument '${name}' of '${integration.resource}' is not supported`);
  }
}

/** @throws StateFailure States.QueryEvaluationError */
export function checkArguments(integration: Integration, args: unknown): Readonly<Record<string, unknown>> {
  if (typeof args !== 'object' || args === null || Array.isArray(args)) {
    throw queryFailure(`Arguments has to be an object, not ${JSON.stringify(args)}.`, 'Arguments');
  }
  for (const name of unknownNames(integration, args)) {
    throw queryFailure(`The argument '${name}' of '${integration.resource}' is not supported.`, 'Arguments');
  }
  return args as Readonly<Record<string, unknown>>;
}

const unknownNames = (integration: Integration, args: unknown): string[] =>
  Object.keys(args ?? {}).filter((name) => !integration.argumentNames.includes(name));

function requiredText(args: Readonly<Record<string, unknown>>, name: string): string {
  const value = args[name];
  if (typeof value === 'string' && value !== '') return value;
  throw queryFailure(`The argument '${name}' has to be a string, not ${JSON.stringify(value)}.`, `Arguments/${name}`);
}
