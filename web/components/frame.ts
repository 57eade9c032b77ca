import type { PublicListName } from '#schemas/public-line.ts';
import type { Reader } from '../reader.ts';

export type Beginning = { readonly procedure: string; readonly href: string };

/** What every page is told besides its own matter. */
export type Frame = {
  readonly reader: Reader;
  /** Name of the person who is signed in. */
  readonly person?: string | undefined;
  /** What the person may begin: the procedures, each with the address of its form. */
  readonly begins?: readonly Beginning[] | undefined;
  readonly lists?: readonly PublicListName[] | undefined;
  /** Whether the person is shown which cases stand still. */
  readonly watches?: boolean | undefined;
  /** Whether the person is shown mails from outside. */
  readonly handlesMail?: boolean | undefined;
  /** Whether the person is shown the board of cases. */
  readonly readsBoard?: boolean | undefined;
  /** What people call their account at the provider of identities; undefined where only a mailed code signs in. */
  readonly provider?: string | undefined;
  /** Token that forms carry; bound to the session, or to a cookie where nobody is signed in. */
  readonly csrf: string;
  /** Path and query of the page, where the language switch comes back to. */
  readonly path: string;
};
