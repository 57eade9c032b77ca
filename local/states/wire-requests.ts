import * as z from 'zod';

const arn = z.string().min(1).max(256);
const payload = z.string().max(262_144);
const page = { maxResults: z.int().min(0).max(1000).optional(), nextToken: z.string().min(1).max(1024).optional() };
const failure = { error: z.string().max(256).optional(), cause: z.string().max(32_768).optional() };
const taskToken = z.string().min(1).max(2048);

/** Requests as the API reference gives them, for the calls that are served. An unknown member is an error. */
export const wireRequests = {
  StartExecution: z.strictObject({
    stateMachineArn: arn,
    name: z.string().min(1).max(80).optional(),
    input: payload.optional(),
    traceHeader: z.string().max(256).optional(),
  }),
  DescribeExecution: z.strictObject({ executionArn: arn, includedData: z.literal('ALL_DATA').optional() }),
  DescribeStateMachineForExecution: z.strictObject({
    executionArn: arn,
    includedData: z.literal('ALL_DATA').optional(),
  }),
  StopExecution: z.strictObject({ executionArn: arn, ...failure }),
  RedriveExecution: z.strictObject({ executionArn: arn, clientToken: z.string().min(1).max(64).optional() }),
  ListExecutions: z.strictObject({
    stateMachineArn: arn,
    statusFilter: z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']).optional(),
    ...page,
  }),
  GetExecutionHistory: z.strictObject({
    executionArn: arn,
    reverseOrder: z.boolean().optional(),
    includeExecutionData: z.boolean().optional(),
    ...page,
  }),
  SendTaskSuccess: z.strictObject({ taskToken, output: payload }),
  SendTaskFailure: z.strictObject({ taskToken, ...failure }),
  SendTaskHeartbeat: z.strictObject({ taskToken }),
  ListStateMachines: z.strictObject(page),
  DescribeStateMachine: z.strictObject({ stateMachineArn: arn, includedData: z.literal('ALL_DATA').optional() }),
};

export type WireOperation = keyof typeof wireRequests;
