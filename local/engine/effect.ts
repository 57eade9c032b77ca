/** What a transition asks the host to do, once it has stored the execution. `id` is unique within the execution. */
export type Effect = InvokeLambda | CallService | StartTimer | CancelTimer | OpenToken | Finish;

/** Answered by an `effect-succeeded` or `effect-failed` input with the same id. */
export interface InvokeLambda {
  readonly kind: 'invoke-lambda';
  readonly id: string;
  readonly functionName: string;
  readonly payload: unknown;
}

/** Answered like `invoke-lambda`. */
export interface CallService {
  readonly kind: 'call-service';
  readonly id: string;
  readonly service: 'states';
  readonly action: 'startExecution';
  readonly arguments: { readonly StateMachineArn: string; readonly Input?: unknown; readonly Name?: string };
}

/** Answered by a `timer-fired` input with the same id, at or after the instant. */
export interface StartTimer {
  readonly kind: 'start-timer';
  readonly id: string;
  readonly atMs: number;
}

/** `atMs` is the instant that the timer was started with. */
export interface CancelTimer {
  readonly kind: 'cancel-timer';
  readonly id: string;
  readonly atMs: number;
}

/** From now on the token stands for the task attempt `id`. */
export interface OpenToken {
  readonly kind: 'open-token';
  readonly id: string;
  readonly token: string;
}

export interface Finish {
  readonly kind: 'finish';
  readonly status: 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';
}
