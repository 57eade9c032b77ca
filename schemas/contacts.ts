import * as z from 'zod/mini';

const mailbox = z.optional(z.email().check(z.maxLength(254)));

/** Whom the public pages name: set by whoever runs an installation, and said by nobody else. */
export const Contacts = z.strictObject({
  /** Who is responsible for the personal data that it keeps. */
  controller: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  help: mailbox,
  accessibility: mailbox,
  privacy: mailbox,
});
export type Contacts = z.infer<typeof Contacts>;
