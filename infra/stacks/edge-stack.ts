import { type App, CfnOutput } from 'aws-cdk-lib';
import { HttpApi } from '../constructs/http-api.ts';
import type { PlatformStack } from './platform-stack.ts';
import { type StageProps, StageStack } from './stage-stack.ts';

/** The way in over HTTP. */
export class EdgeStack extends StageStack {
  readonly api: HttpApi;

  constructor(app: App, props: StageProps, { functions }: PlatformStack) {
    super(app, props, 'edge', 'the way in over HTTP');
    this.api = new HttpApi(this, 'Edge', props.config, functions);
    new CfnOutput(this, 'ApiUrl', { value: this.api.url });
  }
}
