import { mails } from '#workflows/mails.ts';

/** The mails of each procedure. */
export const everyMail = await Promise.all(Object.values(mails).map((load) => load()));
