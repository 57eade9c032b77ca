/** One call of a function: what it returns (its payload, if nothing is said), raises, or that it is too slow to matter. */
export type Answer =
  | { readonly returns: unknown }
  | { readonly echoes: true }
  | { readonly throws: string; readonly message: string }
  | { readonly hangsSeconds: number };

/**
 * A rule of the language as a machine and what it gives: data, so that any implementation can be asked.
 * `source` is where the rule is written: "spec" is states-language.net, "guide" the Step Functions developer guide.
 */
export interface LanguageCase {
  readonly rule: string;
  readonly source: string;
  readonly states: Readonly<Record<string, unknown>>;
  /** Fields of the machine beside its states. */
  readonly machine?: Readonly<Record<string, unknown>>;
  readonly input?: unknown;
  /** What each function does, attempt by attempt; the last entry stands for all that follow. */
  readonly functions?: Readonly<Record<string, readonly Answer[]>>;
  readonly gives: Given;
}

/** `types` are all history events, `among` some of them, `counted` how many there are of some. */
export interface Given {
  readonly status?: 'FAILED' | 'TIMED_OUT';
  readonly output?: unknown;
  readonly error?: string | undefined;
  readonly cause?: string;
  readonly elapsedSeconds?: number;
  readonly calls?: Readonly<Record<string, number>>;
  readonly types?: readonly string[];
  readonly among?: readonly string[];
  readonly counted?: Readonly<Record<string, number>>;
}

export const lambda = (functionName: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: functionName, Payload: '{% $states.input %}' },
  Output: '{% $states.result.Payload %}',
  ...('Next' in more ? {} : { End: true }),
  ...more,
});

export const pass = (Output: unknown, more: Record<string, unknown> = { End: true }): Record<string, unknown> => ({
  Type: 'Pass',
  Output,
  ...more,
});
