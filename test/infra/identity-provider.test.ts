import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { afterAll, describe, expect, it } from 'vitest';
import { ProviderSettings } from '#functions/lib/oidc/provider-settings.ts';
import { stages } from '#infra/config.ts';
import type { Resources } from '#infra/rendered-machine.ts';
import { addStageStacks } from '#infra/stacks/stage-stacks.ts';
import { checkedConfig } from '#infra/stage-config.ts';

const outdir = mkdtempSync(join(tmpdir(), 'tawafuq-oidc-'));
afterAll(() => rmSync(outdir, { recursive: true }));

const oidc = {
  issuer: 'https://login.example.org',
  clientId: 'tawafuq',
  clientSecretParameter: '/tawafuq/prod/oidc-secret',
  label: { en: 'Example account' },
};

describe('a stage with a provider of identities', () => {
  const context = {
    'aws:cdk:bundling-stacks': [],
    'aws:cdk:enable-path-metadata': true,
    'aws:cdk:enable-asset-metadata': true,
  };
  const app = new App({ outdir, analyticsReporting: false, context });
  addStageStacks(app, { stage: 'prod', config: checkedConfig('prod', { ...stages.prod, oidc }) });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const { Resources: resources } = app.synth().getStackByName('Tawafuq-prod-platform').template as {
    Resources: Resources;
  };
  const readable = (id: string) => id.replace(/[0-9A-F]{8}$/, '');
  const holding = (text: string) =>
    Object.entries(resources).filter(([, { Properties }]) => JSON.stringify(Properties ?? {}).includes(text));

  it('tells the function that shows pages, in words that it reads, and no other one', () => {
    const told = Object.entries(resources).flatMap(([id, { Properties }]) => {
      const { Variables = {} } = (Properties?.['Environment'] ?? {}) as { Variables?: Record<string, string> };
      return Variables['OIDC'] === undefined
        ? []
        : [[readable(id), ProviderSettings.parse(JSON.parse(Variables['OIDC']))]];
    });
    expect(told).toEqual([['FunctionsWeb', { ...oidc, emailClaim: 'email', trustsUnverifiedEmail: false }]]);
  });

  it('lets that function read the secret, lets nobody write it, and names it to nobody else', () => {
    const ids = holding('tawafuq/prod/oidc-secret').map(([id]) => readable(id));
    expect(ids.sort()).toEqual(['FunctionsWeb', 'FunctionsWebPartsRoleDefaultPolicy']);
    const [[, policy] = []] = holding(':parameter/tawafuq/prod/oidc-secret');
    const { Statement } = (policy?.Properties['PolicyDocument'] ?? { Statement: [] }) as {
      readonly Statement: readonly { Action: unknown; Effect: string; Resource: unknown }[];
    };
    const own = Statement.filter(({ Resource }) => JSON.stringify(Resource).includes('oidc-secret'));
    expect(own.map(({ Action, Effect }) => [Action, Effect])).toEqual([['ssm:GetParameter', 'Allow']]);
  });
});
