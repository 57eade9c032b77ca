import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IChainable, IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';

/** What a flow may use of the platform. */
export type Platform = {
  readonly awaitChange: IFunction;
  readonly record: IFunction;
  /** The machine that is being built, so that it can start itself again. */
  readonly machine: IStateMachine;
};

/** Builds the states of a procedure's flow below `scope`; returns the first one. */
export type BuildMachine = (scope: Construct, platform: Platform) => IChainable;
