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

/** A code for signing in, as it is kept: without the code, which derives from it and the installation's key. */
export type SignInCode = {
  readonly nonce: string;
  readonly issuedAt: string;
  readonly expiresAt: string;
  /** How often it was mailed and not used. */
  readonly uses: number;
  /** How often somebody held a code against it. */
  readonly tries: number;
  /** Where it was asked for. */
  readonly source: string;
  /** The browser that asked for it, when the person had signed in from it before. */
  readonly browser?: string | undefined;
};

/** Which code of an address: whose asking it belongs to, and how long it is. */
export type SignInCodeKey = { readonly email: string; readonly binding: string; readonly digits: number };

export interface SignInStore {
  /** The code once more, until `expiresAt`, if it works at `now` and was tried fewer than `mostTries` times. */
  renewCode(
    key: SignInCodeKey,
    until: { readonly now: string; readonly expiresAt: string; readonly mostTries: number },
  ): Promise<SignInCode | undefined>;
  /** Keeps a new code in the place of one that `renewCode` would not give; false when such a one is there by now. */
  keepCode(key: SignInCodeKey, code: SignInCode, mostTries: number): Promise<boolean>;
  /** Counts one more try; the code with it. */
  tryCode(key: SignInCodeKey): Promise<SignInCode | undefined>;
  /** Uses the code up, once for each time that it was mailed; whether it was there to use. */
  useCode(key: SignInCodeKey, nonce: string): Promise<boolean>;
}
