import { type App, CfnOutput } from 'aws-cdk-lib';
import { FileBucket } from '../constructs/file-bucket.ts';
import { SingleTable } from '../constructs/single-table.ts';
import { type StageProps, StageStack } from './stage-stack.ts';

/** What must outlive everything else. */
export class DataStack extends StageStack {
  readonly table: SingleTable;
  readonly files: FileBucket;

  constructor(app: App, props: StageProps) {
    super(app, props, 'data', 'the table, and the bucket of mails and histories');
    this.table = new SingleTable(this, 'Data', props.config);
    this.files = new FileBucket(this, 'Files', props);
    new CfnOutput(this, 'BucketName', { value: this.files.name });
    new CfnOutput(this, 'TableName', { value: this.table.name });
  }
}
