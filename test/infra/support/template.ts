import type { Stage } from '#infra/config.ts';
import type { Resources } from '#infra/rendered-machine.ts';
import { joined, type StackTemplate, synthesizedStacks } from '#infra/synthesized-template.ts';

type Synthesized = {
  readonly stacks: Readonly<Record<string, StackTemplate>>;
  readonly template: { readonly Resources: Resources };
};
const synthesized = new Map<Stage, Synthesized>();

/** A stage, synthesized once, which runs cdk-nag and throws on a finding. */
function synthesizedOnce(stage: Stage): Synthesized {
  const known = synthesized.get(stage);
  if (known) return known;
  const stacks = synthesizedStacks(stage);
  const fresh = { stacks, template: joined(stacks) };
  synthesized.set(stage, fresh);
  return fresh;
}

/** The templates of a stage by stack name. */
export const stacksOf = (stage: Stage) => synthesizedOnce(stage).stacks;

/** All stacks of a stage as one template. */
export const templateOf = (stage: Stage) => synthesizedOnce(stage).template;

// biome-ignore lint/suspicious/noExplicitAny: a template is JSON whose shape each test asserts
type Properties = Record<string, any>;
type Found = { readonly id: string; readonly path: string; readonly properties: Properties };

/** Resources of a type, with the construct path below the stack. */
export const resourcesOf = (stage: Stage, type: string): Found[] =>
  Object.entries(templateOf(stage).Resources)
    .filter(([, resource]) => resource.Type === type)
    .map(([id, { Properties, Metadata }]) => ({
      id,
      path: (Metadata?.['aws:cdk:path'] ?? '').split('/').slice(1, -1).join('/'),
      properties: Properties ?? {},
    }));

/** An ARN or reference as a reader would write it: `Data/Table`, `Data/Table + /index/GSI1`, `*`. */
export function readable(stage: Stage, value: unknown): string {
  if (typeof value === 'string') return value;
  const { Ref, ...intrinsic } = value as Properties;
  const id: string | undefined = Ref ?? intrinsic['Fn::GetAtt']?.[0];
  if (id?.startsWith('AWS::')) return '';
  if (id !== undefined) {
    const path = templateOf(stage).Resources[id]?.Metadata?.['aws:cdk:path'] ?? id;
    return path.split('/').slice(1, -1).join('/');
  }
  return intrinsic['Fn::Join'][1].map((part: unknown) => readable(stage, part)).join('');
}

/** What a role may do: `dynamodb:GetItem on Data/Table`, sorted. */
export function permissionsOf(stage: Stage, rolePath: string): string[] {
  const policies = resourcesOf(stage, 'AWS::IAM::Policy').filter(({ path }) => path === `${rolePath}/DefaultPolicy`);
  const statements = policies.flatMap(({ properties }) => properties['PolicyDocument'].Statement);
  return statements
    .flatMap(({ Action, Resource, Effect, Condition }) => {
      const unless = Effect === 'Deny' ? `never ${JSON.stringify(Condition)}: ` : '';
      if (Effect !== 'Allow' && Condition === undefined) throw new Error(`Unexpected effect ${Effect}`);
      return [Action]
        .flat()
        .flatMap((action) => [Resource].flat().map((on) => `${unless}${action} on ${readable(stage, on)}`));
    })
    .sort();
}
