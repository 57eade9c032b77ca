import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, ProjectionType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import type { ServiceFunction } from './service-function.ts';

const indexName = 'GSI1';

/** The one table (design §5), with its index; grants are exact, by what a function does. */
export class SingleTable extends Construct {
  readonly table: TableV2;

  constructor(scope: Construct, id: string, { keepsData }: StageConfig) {
    super(scope, id);
    const text = (name: string) => ({ name, type: AttributeType.STRING });
    this.table = new TableV2(this, 'Table', {
      partitionKey: text('PK'),
      sortKey: text('SK'),
      globalSecondaryIndexes: [
        { indexName, partitionKey: text('GSI1PK'), sortKey: text('GSI1SK'), projectionType: ProjectionType.ALL },
      ],
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.awsManagedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      timeToLiveAttribute: 'expiresAtEpochSeconds',
      deletionProtection: keepsData,
      removalPolicy: keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
  }

  get name(): string {
    return this.table.tableName;
  }

  /** Items by key and by index. */
  allowReading(...readers: readonly ServiceFunction[]): void {
    const resources = [this.table.tableArn, `${this.table.tableArn}/index/${indexName}`];
    for (const reader of readers) reader.allow(['dynamodb:GetItem', 'dynamodb:Query'], resources);
  }

  /** Single writes and transactions; these need the permission of each write in them (developer guide, "Transactions"). */
  allowWriting(...writers: readonly ServiceFunction[]): void {
    const actions = ['ConditionCheckItem', 'DeleteItem', 'PutItem', 'UpdateItem'].map((action) => `dynamodb:${action}`);
    for (const writer of writers) writer.allow(actions, [this.table.tableArn]);
  }
}
