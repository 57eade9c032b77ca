import type { Request } from './api-client.ts';

/** Who gets which answer; whoever is not named is refused. */
export type Row = {
  readonly route: string;
  readonly what: string;
  readonly request: (ids: Readonly<Record<string, string>>) => readonly [path: string, request?: Request];
  readonly may: readonly string[];
  readonly status: number;
};
