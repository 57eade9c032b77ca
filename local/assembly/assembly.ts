/** What the synthesized stack asks for, with every reference resolved. Names are unique within their kind. */
export interface Assembly {
  readonly functions: readonly FunctionResource[];
  readonly tables: readonly TableResource[];
  readonly queues: readonly QueueResource[];
  readonly buckets: readonly BucketResource[];
  readonly machines: readonly MachineResource[];
  readonly rules: readonly RuleResource[];
  readonly queueMappings: readonly QueueMapping[];
  readonly routes: readonly Route[];
}

export interface FunctionResource {
  readonly name: string;
  /** Path in the construct tree, for messages. */
  readonly path: string;
  /** Folder with the bundle. */
  readonly bundleDirectory: string;
  /** `file.export`, as Lambda writes it. */
  readonly handler: string;
  readonly timeoutSeconds: number;
  readonly environment: Readonly<Record<string, string>>;
}

export interface TableResource {
  readonly name: string;
  /** Input of CreateTable. */
  readonly createTable: Readonly<Record<string, unknown>>;
  readonly timeToLiveAttribute: string | undefined;
}

export interface QueueResource {
  readonly name: string;
  readonly arn: string;
  readonly visibilityTimeoutSeconds: number;
  /** Where messages go that failed too often. */
  readonly deadLetter: { readonly queueArn: string; readonly maxReceiveCount: number } | undefined;
}

export interface BucketResource {
  readonly name: string;
  /** After how many days what lies under a prefix is taken away. */
  readonly expirations: readonly { readonly prefix: string; readonly days: number }[];
}

export interface MachineResource {
  readonly name: string;
  readonly arn: string;
  /** Amazon States Language. */
  readonly definition: unknown;
}

export interface RuleResource {
  readonly name: string;
  readonly arn: string;
  readonly trigger: { readonly pattern: unknown } | { readonly schedule: string };
  readonly targets: readonly RuleTarget[];
}

export interface RuleTarget {
  readonly arn: string;
  readonly kind: 'function' | 'queue';
  readonly input: TargetInput;
}

/** What a target gets: the event itself, a constant, or a template filled from the event. */
export type TargetInput =
  | { readonly kind: 'event' }
  | { readonly kind: 'constant'; readonly json: string }
  | { readonly kind: 'template'; readonly paths: Readonly<Record<string, string>>; readonly template: string };

export interface QueueMapping {
  readonly queueArn: string;
  readonly functionName: string;
  readonly batchSize: number;
  readonly concurrency: number;
  readonly reportsItemFailures: boolean;
}

export interface Route {
  /** `GET /path/{name}`, `ANY /path/{rest+}` or `$default`. */
  readonly key: string;
  readonly functionName: string;
}
