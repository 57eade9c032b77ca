import { type App, Stack } from 'aws-cdk-lib';
import type { Stage } from '../config.ts';
import type { StageConfig } from '../stage-config.ts';

export type StageProps = { readonly stage: Stage; readonly config: StageConfig };

/** One of the stacks of a stage. Its name holds the stage's, so that what it makes without a name is the stage's own. */
export class StageStack extends Stack {
  constructor(app: App, { stage, config }: StageProps, part: string, holds: string) {
    super(app, `Tawafuq-${stage}-${part}`, {
      description: `Tawafuq, stage ${stage}: ${holds}`,
      terminationProtection: config.keepsData,
    });
  }
}
