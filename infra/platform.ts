import type { IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Platform } from '#workflows/kit/build-machine.ts';
import type { PlatformFunctions } from './constructs/platform-functions.ts';

/** What a workflow may use: the functions that its machine calls, and itself. A new entry is rare and visible here. */
export const platformOf = ({ awaitChange, record }: PlatformFunctions, machine: IStateMachine): Platform => ({
  awaitChange,
  record,
  machine,
});
