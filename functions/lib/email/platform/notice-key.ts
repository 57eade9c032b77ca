import type en from '#words/platform/emails/notices/en.json';

/** What the platform's own mails, which are about no case, can say. */
export type NoticeKey = Exclude<keyof typeof en, `@${string}`>;
