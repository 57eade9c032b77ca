import { SearchItem, SearchPage } from '#schemas/search.ts';
import { cursor } from './cursor-parameter.ts';

export const searchAnswers = { SearchItem, SearchPage };

const query = {
  q: {
    description:
      'Words that stand in what was written, in the number of the case, or in the names of people and parties; each at the beginning of a word, those between quotation marks together. Case, accents and Arabic vowel signs do not matter',
  },
  party: { description: 'A party that an event names, or in whose name it was done' },
  person: { description: 'A mailbox that an event names, that acted in it, or that was told of it' },
  role: { description: 'The role in which somebody acted' },
  type: { description: 'The kind of event' },
  procedure: { description: 'The procedure of the case' },
  state: { description: 'The state in which the case is now' },
  outcome: { description: 'How the case has ended' },
  from: { description: 'From the beginning of a day by UTC on, or from an instant' },
  to: { description: 'Until the end of a day by UTC, or before an instant' },
  cursor,
};

export const searchOperations = {
  'get /api/search': {
    summary:
      'A page of the events that fit, of all cases as far as they are the caller’s, the latest first; `total` counts those of all pages',
    query,
    answer: { status: 200, schema: 'SearchPage' },
  },
} as const;
