import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { StageProps } from '../stacks/stage-stack.ts';
import { receiptRuleArnOf } from './receipt-names.ts';
import type { ServiceFunction } from './service-function.ts';

/** Mails as they came, the histories of ended executions, what people upload or send by mail, and what of it is part of a case. */
type Folder = 'incoming' | 'histories' | 'uploads' | 'drafts' | 'documents';

/** What is too large for the table: versioned, closed to the public, over TLS only. */
export class FileBucket extends Construct {
  readonly #bucket: Bucket;

  constructor(scope: Construct, id: string, { stage, config }: StageProps) {
    super(scope, id);
    this.#bucket = new Bucket(this, 'Bucket', {
      versioned: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      encryption: BucketEncryption.S3_MANAGED,
      removalPolicy: config.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      lifecycleRules: [
        {
          id: 'OldVersions',
          noncurrentVersionExpiration: Duration.days(90),
          abortIncompleteMultipartUploadAfter: Duration.days(7),
        },
        // What counted of a mail is in the history of its case; the letter itself holds more of people than is needed.
        { id: 'IncomingMail', prefix: 'incoming/', expiration: Duration.days(365) },
        // What became part of a case was copied out of here.
        {
          id: 'Uploads',
          prefix: 'uploads/',
          expiration: Duration.days(1),
          noncurrentVersionExpiration: Duration.days(1),
        },
        // What came by mail and a draft may name, as long as the mail itself; it was copied out of here as well.
        { id: 'Drafts', prefix: 'drafts/', expiration: Duration.days(365) },
      ],
      cors: [
        {
          id: 'Uploads',
          allowedOrigins: [new URL(config.publicUrl).origin],
          allowedMethods: [HttpMethods.PUT],
          allowedHeaders: ['content-type', 'x-amz-checksum-sha256'],
          maxAge: 3600,
        },
      ],
    });
    this.#letSesWrite(receiptRuleArnOf(this, stage, config));
    Validations.of(this.#bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'Each function reads and writes its own folders, by name; a bucket of access logs would cost more than it tells.',
    });
  }

  get name(): string {
    return this.#bucket.bucketName;
  }

  /** Permission for the files of one folder, for a function of another stack. */
  allow(user: ServiceFunction, action: 'GetObject' | 'PutObject' | 'DeleteObject', folder: Folder): void {
    const arn = Stack.of(this).exportValue(this.#bucket.bucketArn);
    user.allow([`s3:${action}`], [`${arn}/${folder}/*`]);
    const { 'Fn::ImportValue': exportName } = Stack.of(user).resolve(arn);
    user.acceptStar(
      `${exportName}/${folder}/*`,
      'A file is named after what comes: the folder is as exact as it gets.',
    );
  }

  /** The stage's own receipt rule, and no other that names this bucket. */
  #letSesWrite(receiptRuleArn: string): void {
    this.#bucket.addToResourcePolicy(
      new PolicyStatement({
        sid: 'IncomingMail',
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        actions: ['s3:PutObject'],
        resources: [`${this.#bucket.bucketArn}/incoming/*`],
        conditions: {
          StringEquals: { 'aws:SourceAccount': Stack.of(this).account, 'aws:SourceArn': receiptRuleArn },
        },
      }),
    );
  }
}
