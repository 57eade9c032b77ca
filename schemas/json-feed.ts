import * as z from 'zod/mini';
import { Language } from './language.ts';

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), as far as it is used here. */
export const JsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  home_page_url: z.url(),
  feed_url: z.url(),
  description: z.string(),
  language: Language,
  authors: z.array(z.strictObject({ name: z.string() })),
  items: z.array(
    z.strictObject({
      /** The address of what it is about: it never changes. */
      id: z.url(),
      /** Where it is read: at what happened last. */
      url: z.url(),
      title: z.string(),
      content_text: z.string(),
      date_published: z.iso.datetime(),
      date_modified: z.iso.datetime(),
    }),
  ),
});
export type JsonFeed = z.infer<typeof JsonFeed>;
