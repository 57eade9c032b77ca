/** Time as the embedded edition sees it. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  nowMs(): number;
  /** Runs once at or after the instant; at once if it is past. */
  schedule(atMs: number, run: () => Promise<void>): { cancel(): void };
  /** Tells a clock that can be advanced which work it has to wait for. */
  track?(work: Promise<unknown>): void;
}
