import { DomainName } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { ApiGatewayv2DomainProperties } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import type { StageConfig } from '../stage-config.ts';

/** The stage's own name for the API: with a hosted zone its records are made, without one they are made by hand. */
export class OwnDomain extends Construct {
  readonly domainName: DomainName;

  constructor(
    scope: Construct,
    id: string,
    hostname: string,
    { certificateArn, hostedZone }: NonNullable<StageConfig['ownDomain']>,
  ) {
    super(scope, id);
    const zone =
      hostedZone &&
      HostedZone.fromHostedZoneAttributes(this, 'Zone', { hostedZoneId: hostedZone.id, zoneName: hostedZone.name });
    const certificate =
      certificateArn === undefined
        ? new Certificate(this, 'Certificate', {
            domainName: hostname,
            validation: CertificateValidation.fromDns(zone),
          })
        : Certificate.fromCertificateArn(this, 'Certificate', certificateArn);
    this.domainName = new DomainName(this, 'Domain', { domainName: hostname, certificate });
    if (zone === undefined) return;
    const { regionalDomainName, regionalHostedZoneId } = this.domainName;
    const target = RecordTarget.fromAlias(new ApiGatewayv2DomainProperties(regionalDomainName, regionalHostedZoneId));
    new ARecord(this, 'Record', { zone, recordName: hostname, target });
  }
}
