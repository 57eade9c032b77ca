import { contentDisposition } from '@tinyhttp/content-disposition';

/** Has a browser keep a document under its name, in whatever script, and never open it (RFC 6266, RFC 8187). */
export const contentDispositionOf = (name: string): string =>
  contentDisposition(name, { type: 'attachment', fallback: name.replace(/[^\x20-\x7e]|["\\%]/g, '_') });
