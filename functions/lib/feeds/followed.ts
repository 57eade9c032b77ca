import type { InterfaceLanguage } from '#schemas/language.ts';

/** One of what is followed: a case that came into a public list, or changed there. All of it is plain text. */
export type FollowedItem = {
  /** Its name, in every language and for good (RFC 4287, 4.2.6): the address of the case. */
  readonly id: string;
  /** Where people read what happened last. */
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly publishedAt: string;
  readonly changedAt: string;
};

/** What can be followed by a program, whichever format it reads; the latest first. */
export type Followed = {
  readonly language: InterfaceLanguage;
  readonly title: string;
  readonly lead: string;
  /** The page for people. */
  readonly page: string;
  /** Whose it is. */
  readonly author: string;
  readonly items: readonly FollowedItem[];
};
