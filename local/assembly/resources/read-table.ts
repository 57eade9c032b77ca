import type { TableResource } from '../assembly.ts';
import type { Properties } from '../properties.ts';

/** @throws AssemblyError */
export function readTable(name: string, properties: Properties): TableResource {
  const timeToLive = properties.nested('TimeToLiveSpecification');
  const indexes = properties.list('GlobalSecondaryIndexes').map((index) => {
    const projection = index.optional('Projection');
    const read = { IndexName: index.text('IndexName'), KeySchema: index.optional('KeySchema'), Projection: projection };
    index.withoutEffect(capacity);
    index.end();
    return read;
  });
  const resource: TableResource = {
    name,
    createTable: {
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: properties.optional('AttributeDefinitions'),
      KeySchema: properties.optional('KeySchema'),
      ...(indexes.length > 0 ? { GlobalSecondaryIndexes: indexes } : {}),
    },
    timeToLiveAttribute: timeToLive?.text('AttributeName'),
  };
  properties.withoutEffect({
    ...capacity,
    TableName: 'read as the name',
    BillingMode: 'nobody bills here',
    SSESpecification: 'encryption at rest is that of the disk',
    PointInTimeRecoverySpecification: 'backups are copies of the data directory',
    DeletionProtectionEnabled: 'nothing here deletes a table',
    Tags: 'are for bills',
    TableClass: 'is a matter of price',
    ContributorInsightsSpecification: 'there is no CloudWatch here',
  });
  for (const replica of properties.list('Replicas')) checkReplica(replica);
  properties.end();
  return resource;
}

const capacity = {
  ProvisionedThroughput: 'the machine is the limit',
  OnDemandThroughput: 'the machine is the limit',
  WriteProvisionedThroughputSettings: 'the machine is the limit',
  WriteOnDemandThroughputSettings: 'the machine is the limit',
  WarmThroughput: 'the machine is the limit',
  ContributorInsightsSpecification: 'there is no CloudWatch here',
};

/** A GlobalTable of one region lists itself as its only replica. */
function checkReplica(replica: Properties): void {
  if (replica.optional('ReplicaStreamSpecification') !== undefined) {
    replica.refuse('ReplicaStreamSpecification', replica.optional('ReplicaStreamSpecification'));
  }
}
