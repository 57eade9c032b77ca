import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, ProjectionType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import type { StageConfig } from '../stage-config.ts';
import type { ServiceFunction } from './service-function.ts';

const indexName = 'GSI1';

/** The one table (design §5), with its index; a function is allowed what it does, by name. */
export class SingleTable extends Construct {
  readonly table: TableV2;

  constructor(scope: Construct, id: string, { keepsData }: StageConfig) {
    super(scope, id);
    const text = (name: string) => ({ name, type: AttributeType.STRING });
    this.table = new TableV2(this, 'Table', {
      partitionKey: text('PK'),
      sortKey: text('SK'),
      globalSecondaryIndexes: [
        {
          indexName,
          partitionKey: text('GSI1PK'),
          sortKey: text('GSI1SK'),
          // Not the case's state: nearly every command rewrites it, and would write the index each time as well.
          projectionType: ProjectionType.INCLUDE,
          nonKeyAttributes: ['task', 'title', 'outbox'],
        },
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

  /** What a function does with items; a transaction needs the permission of each write in it (developer guide, "Transactions"). */
  allow(
    user: ServiceFunction,
    ...actions: readonly ('GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem')[]
  ): void {
    user.allow(
      actions.map((action) => `dynamodb:${action}`),
      [this.table.tableArn],
    );
  }

  /** Lists across cases: open tasks, cases by situation, mail that was left behind. */
  allowIndex(reader: ServiceFunction): void {
    reader.allow(['dynamodb:Query'], [`${this.table.tableArn}/index/${indexName}`]);
  }
}
