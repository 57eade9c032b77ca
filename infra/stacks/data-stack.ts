import { type App, CfnOutput } from 'aws-cdk-lib';
import { SingleTable } from '../constructs/single-table.ts';
import { type StageProps, StageStack } from './stage-stack.ts';

/** What must outlive everything else. */
export class DataStack extends StageStack {
  readonly table: SingleTable;

  constructor(app: App, props: StageProps) {
    super(app, props, 'data', 'the table');
    this.table = new SingleTable(this, 'Data', props.config);
    new CfnOutput(this, 'TableName', { value: this.table.name });
  }
}
