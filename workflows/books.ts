import type { Book } from './books/book.ts';

/** A kind of book before anybody opens one: what tells its books from cases, and how it is loaded. */
type Registered = { readonly prefix: string; readonly load: () => Promise<Book> };

/** The books that the platform keeps, by what they are; each is loaded when it is first opened. */
export const books: Readonly<Record<string, Registered>> = {
  settings: { prefix: 'SET', load: async () => (await import('./books/settings/index.ts')).settings },
  people: { prefix: 'PPL', load: async () => (await import('./books/people/index.ts')).people },
  calendar: { prefix: 'CAL', load: async () => (await import('./books/calendar/index.ts')).calendar },
};
