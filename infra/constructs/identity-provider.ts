import { Construct } from 'constructs';
import type { StageConfig } from '../stage-config.ts';
import { parameterArn } from './parameter-arn.ts';
import type { ServiceFunction } from './service-function.ts';

/** The provider of identities, as the function that shows pages is told of it: all but the client's secret, which it reads. */
export class IdentityProvider extends Construct {
  /** JSON; `null` where only the mailed code signs in. */
  readonly environment: string;
  readonly #secretParameter: string | undefined;

  constructor(scope: Construct, id: string, { oidc }: StageConfig) {
    super(scope, id);
    const provider = oidc && { emailClaim: 'email', trustsUnverifiedEmail: false, ...oidc };
    this.environment = JSON.stringify(provider ?? null);
    this.#secretParameter = oidc?.clientSecretParameter;
  }

  allowReadingSecret(reader: ServiceFunction): void {
    if (this.#secretParameter === undefined) return;
    reader.allow(['ssm:GetParameter'], [parameterArn(this, this.#secretParameter)]);
  }
}
