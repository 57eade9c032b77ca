/** Which of a person's sessions were ended before their time. */
export type EndedSessions = {
  /** How often all were ended at once: those that began before are over. */
  readonly generation: number;
  readonly ids: ReadonlySet<string>;
};

export interface SessionStore {
  endedOf(email: string): Promise<EndedSessions>;
  /** Ends one; it is remembered until it would have run out. */
  end(email: string, session: { readonly id: string; readonly endsAtMs: number }, now: string): Promise<void>;
  endAll(email: string): Promise<void>;
}
