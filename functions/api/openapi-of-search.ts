import * as z from 'zod/mini';
import { mostViews } from '#functions/lib/views/limits.ts';
import { NewView, OpenedView, SavedView, ViewId, ViewName, ViewWithout } from '#schemas/saved-view.ts';
import { SearchItem, SearchPage } from '#schemas/search.ts';
import { cursor } from './cursor-parameter.ts';

export const searchRequests = { NewView, ViewName, ViewWithout };

export const searchAnswers = {
  ...{ SearchItem, SearchPage, SavedView, OpenedView, ViewId },
  SavedViews: z.strictObject({ items: z.array(SavedView) }),
  ViewRemoved: z.strictObject({}),
};

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
  'get /api/search/views': {
    summary: `The searches that the caller has saved, by name, ${mostViews} at most`,
    answer: { status: 200, schema: 'SavedViews' },
  },
  'post /api/search/views': {
    summary: 'Saves what a search is narrowed by under a name of the caller’s own, which no other of their views has',
    body: 'NewView',
    answer: { status: 201, schema: 'SavedView' },
  },
  'get /api/search/views/{viewId}': {
    summary:
      'A saved search; `misfits` are the filters of it that do not fit any more, and why: there is no such thing to choose (`gone`), the Network does not know it (`unknown`), or nothing that the caller may read has it (`unseen`)',
    answer: { status: 200, schema: 'OpenedView' },
  },
  'delete /api/search/views/{viewId}': {
    summary: 'Removes a saved search; one that is gone already stays so',
    answer: { status: 200, schema: 'ViewRemoved' },
  },
  'post /api/search/views/{viewId}/rename': {
    summary: 'Gives a saved search another name',
    body: 'ViewName',
    answer: { status: 200, schema: 'SavedView' },
  },
  'post /api/search/views/{viewId}/leave-out': {
    summary: 'Has a saved search go on without some of its filters',
    body: 'ViewWithout',
    answer: { status: 200, schema: 'SavedView' },
  },
} as const;
