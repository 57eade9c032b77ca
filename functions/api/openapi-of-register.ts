import { everyModule } from '#functions/lib/module-of.ts';
import { entriesPerPage, mostLooks } from '#functions/lib/use-cases/register.ts';
import { cursor } from './cursor-parameter.ts';
import { language } from './language-parameter.ts';

const modules = await everyModule();

/** What a form sends for what it leaves open. */
const open = '';

const filters = {
  q: {
    description:
      'Only outcomes with all of these words in a title, the text or what it asks for; case, accents, vowel signs and forms of Arabic letters say nothing',
  },
  procedure: { description: 'Only outcomes of this procedure', enum: [open, ...modules.map(({ id }) => id)] },
  outcome: {
    description: 'Only what ended like this',
    enum: [open, ...new Set(modules.flatMap(({ outcomes }) => outcomes))],
  },
  year: { description: 'Only what was published in this year, by UTC' },
};

const followed = { ...filters, language };

export const registerOperations = {
  'get /api/register': {
    summary: `Published outcomes, the latest first. A page looks at ${mostLooks} of them at most and may be short; the last one has no cursor`,
    public: true,
    query: { ...filters, cursor },
    answer: { status: 200, schema: 'RegisterPage' },
  },
  'get /api/register.atom': {
    summary: `The outcomes published last, ${entriesPerPage} at most, as an Atom feed (RFC 4287)`,
    ...{ public: true, query: followed, answer: { status: 200, mediaTypes: ['application/atom+xml'] } },
  },
  'get /api/register.feed.json': {
    summary: `The same as a JSON Feed 1.1`,
    ...{ public: true, query: followed, answer: { status: 200, mediaTypes: ['application/feed+json'] } },
  },
  'get /api/register.ics': {
    summary: 'The same as a calendar (RFC 5545): when each outcome was reached, and until when it asks whom for what',
    ...{ public: true, query: followed, answer: { status: 200, mediaTypes: ['text/calendar'] } },
  },
} as const;
