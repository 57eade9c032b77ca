/** A mail as its reader gets it. */
export type ReceivedMail = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};

/** Where the product runs. The scenarios know this much of it and no more. */
export type Platform = {
  readonly name: string;
  /** On a real clock scenarios are played at the same time; a virtual one would run away under the others. */
  readonly clock: 'real' | 'virtual';
  /** Where its HTTP API listens, without a slash at the end. */
  readonly url: string;
  mails(): Promise<readonly ReceivedMail[]>;
  /** Lets so much time pass, and what falls due in it happen. */
  letPass(duration: string): Promise<void>;
  /** Comes back when it is worth looking again whether something has happened. */
  settle(): Promise<void>;
  stop(): Promise<void>;
};
