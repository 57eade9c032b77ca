import type { Stage } from '#infra/config.ts';
import { synthesizedTemplate } from '#infra/synthesized-template.ts';

const templates = new Map<Stage, ReturnType<typeof synthesizedTemplate>>();

/** The template of a stage; synthesized once, which runs cdk-nag and throws on a finding. */
export function templateOf(stage: Stage) {
  const template = templates.get(stage) ?? synthesizedTemplate(stage);
  templates.set(stage, template);
  return template;
}

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
    .flatMap(({ Action, Resource, Effect }) => {
      if (Effect !== 'Allow') throw new Error(`Unexpected effect ${Effect}`);
      return [Action].flat().flatMap((action) => [Resource].flat().map((on) => `${action} on ${readable(stage, on)}`));
    })
    .sort();
}
