import { describe, expect, it } from 'vitest';
import { type Stage, stages } from '#infra/config.ts';
import { readable, resourcesOf } from './support/template.ts';

describe.each(Object.keys(stages) as Stage[])('stage %s', (stage) => {
  const buckets = resourcesOf(stage, 'AWS::S3::Bucket');
  const [policy] = resourcesOf(stage, 'AWS::S3::BucketPolicy');
  const statements: Record<string, unknown>[] = policy?.properties['PolicyDocument'].Statement;

  it('has one bucket, which is versioned, encrypted and closed to the public', () => {
    expect(buckets.map(({ path }) => path)).toEqual(['Files/Bucket']);
    for (const { properties } of buckets) {
      expect(properties['PublicAccessBlockConfiguration']).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
      expect(properties).toMatchObject({ VersioningConfiguration: { Status: 'Enabled' } });
      expect(properties).toHaveProperty('BucketEncryption');
      expect(properties).not.toHaveProperty('WebsiteConfiguration');
      expect(properties).not.toHaveProperty('AccessControl');
    }
  });

  it('expires old versions, incoming mail and what became part of no case, and never a history or a document', () => {
    const rules: Record<string, unknown>[] = buckets[0]?.properties['LifecycleConfiguration'].Rules;
    expect(rules.filter((rule) => 'ExpirationInDays' in rule).map(({ Prefix }) => Prefix)).toEqual([
      'incoming/',
      'uploads/',
      'drafts/',
    ]);
    expect(rules.some((rule) => 'NoncurrentVersionExpiration' in rule)).toBe(true);
  });

  it("refuses everybody without TLS, and lets SES write incoming mail for the stage's own rule alone", () => {
    const [denied, allowed, ...more] = statements;
    expect(more).toEqual([]);
    expect(denied).toMatchObject({
      Effect: 'Deny',
      Action: 's3:*',
      Principal: { AWS: '*' },
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    });
    expect(allowed).toMatchObject({
      Effect: 'Allow',
      Action: 's3:PutObject',
      Principal: { Service: 'ses.amazonaws.com' },
    });
    expect(readable(stage, allowed?.['Resource'])).toBe('Files/Bucket/incoming/*');
    const condition = (allowed?.['Condition'] as { StringEquals?: Record<string, unknown> } | undefined)?.StringEquals;
    expect(readable(stage, condition?.['aws:SourceArn'])).toBe(
      `arn::ses:::receipt-rule-set/tawafuq-${stage}:receipt-rule/tawafuq-${stage}`,
    );
    expect(condition).toHaveProperty('aws:SourceAccount');
  });

  it('puts mail to its domain into the bucket first and then calls receive-mail, which SES may', () => {
    const [rule] = resourcesOf(stage, 'AWS::SES::ReceiptRule');
    const { Recipients, Actions, ScanEnabled } = rule?.properties['Rule'] ?? {};
    expect([Recipients, ScanEnabled]).toEqual([[stages[stage].mail.domain], true]);
    const [{ S3Action }, { LambdaAction }] = Actions;
    expect([readable(stage, S3Action.BucketName), S3Action.ObjectKeyPrefix]).toEqual(['Files/Bucket', 'incoming/']);
    expect([readable(stage, LambdaAction.FunctionArn), LambdaAction.InvocationType]).toEqual([
      'Functions/ReceiveMail',
      'Event',
    ]);
    const permission = resourcesOf(stage, 'AWS::Lambda::Permission').find(
      ({ properties }) => properties['Principal'] === 'ses.amazonaws.com',
    );
    expect(readable(stage, permission?.properties['FunctionName'])).toBe('Functions/ReceiveMail');
    expect(readable(stage, permission?.properties['SourceArn'])).toContain(`receipt-rule/tawafuq-${stage}`);
    expect(permission?.properties).toHaveProperty('SourceAccount');
  });
});
