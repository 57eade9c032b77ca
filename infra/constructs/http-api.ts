import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi as GatewayApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { StageConfig } from '../stage-config.ts';
import { OwnDomain } from './own-domain.ts';
import type { PlatformFunctions } from './platform-functions.ts';

/** The way in: JSON under /api, pages everywhere else. */
export class HttpApi extends Construct {
  readonly url: string;
  readonly gateway: GatewayApi;

  constructor(scope: Construct, id: string, config: StageConfig, { api, web }: PlatformFunctions) {
    super(scope, id);
    this.gateway = new GatewayApi(this, 'Gateway', {
      createDefaultStage: false,
      defaultIntegration: new HttpLambdaIntegration('Pages', web),
    });
    const integration = new HttpLambdaIntegration('Api', api);
    this.gateway.addRoutes({ path: '/api/{proxy+}', methods: [HttpMethod.ANY], integration });
    this.gateway.addRoutes({ path: '/healthz', methods: [HttpMethod.ANY], integration });

    const { ownDomain, publicUrl } = config;
    const domain = ownDomain && new OwnDomain(this, 'Own', new URL(publicUrl).hostname, ownDomain).domainName;
    const removalPolicy = config.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    const accessLog = new LogGroup(this, 'AccessLog', { retention: config.logRetentionDays, removalPolicy });
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.gateway,
      autoDeploy: true,
      throttle: config.throttle,
      ...(domain === undefined ? {} : { domainMapping: { domainName: domain } }),
      // Paths hold the tokens of links (design §7: never logged), so the log names the route instead.
      accessLogSettings: { destination: new LogGroupLogDestination(accessLog), format: accessLogFormat },
    });
    this.url = stage.url;
    Validations.of(this.gateway).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason:
        'The functions check session, role and conflict of interest themselves, denying by default; sign-in and the register are public.',
    });
  }
}

const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    at: '$context.requestTimeEpoch',
    route: '$context.routeKey',
    status: '$context.status',
    latencyMs: '$context.responseLatency',
    bytes: '$context.responseLength',
  }),
);
