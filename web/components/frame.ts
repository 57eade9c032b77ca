import type { Reader } from '../reader.ts';

/** What every page is told besides its own matter. */
export type Frame = {
  readonly reader: Reader;
  /** Name of the person who is signed in. */
  readonly person?: string | undefined;
  /** Whether the person may begin a case. */
  readonly proposes?: boolean | undefined;
  /** Whether the person is shown which cases stand still. */
  readonly watches?: boolean | undefined;
  /** Whether the person is shown mails from outside. */
  readonly handlesMail?: boolean | undefined;
  /** What people call their account at the provider of identities; undefined where only a mailed code signs in. */
  readonly provider?: string | undefined;
  /** Token that forms carry; bound to the session, or to a cookie where nobody is signed in. */
  readonly csrf: string;
  /** Path and query of the page, where the language switch comes back to. */
  readonly path: string;
};
