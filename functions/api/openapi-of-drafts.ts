import * as z from 'zod/mini';
import { Draft, DraftAuthor, DraftChange, DraftHandedIn, DraftId, DraftSummary, NewDraft } from '#schemas/draft.ts';

export const draftRequests = { NewDraft, DraftChange, DraftHandedIn, DraftAuthor };

export const draftAnswers = {
  Draft,
  DraftDeleted: z.strictObject({}),
  DraftId,
  Drafts: z.strictObject({ items: z.array(DraftSummary) }),
  DraftSummary,
};

const draft = { status: 200, schema: 'Draft' } as const;

export const draftOperations = {
  'get /api/drafts': {
    summary:
      'The drafts that the caller is an author of, the last saved first, 50 at most; `wrong` names the fields of which something would be refused as they stand',
    answer: { status: 200, schema: 'Drafts' },
  },
  'post /api/drafts': {
    summary:
      'Begins a draft of any procedure with the answers that are there, which are held to no rule yet; 409 for whoever has fifty',
    body: 'NewDraft',
    idempotent: true,
    answer: { status: 201, schema: 'Draft' },
  },
  'get /api/drafts/{draftId}': {
    summary: 'A draft with its answers; once it is a case it names that, and has none. Nobody but its authors finds it',
    answer: draft,
  },
  'post /api/drafts/{draftId}': {
    summary:
      'Saves its answers; 409 where `version` is not the one that stands, because somebody else saved meanwhile: nothing is written then',
    body: 'DraftChange',
    answer: draft,
  },
  'post /api/drafts/{draftId}/submit': {
    summary:
      'Makes it the case that it was written for: one case, whoever of its authors asks and however often; 409 where `version` is not the one that stands',
    body: 'DraftHandedIn',
    answer: { status: 201, schema: 'Begun' },
  },
  'post /api/drafts/{draftId}/share': {
    summary: 'Makes somebody of the roster an author',
    body: 'DraftAuthor',
    answer: draft,
  },
  'post /api/drafts/{draftId}/unshare': {
    summary: 'Takes an author away: the owner anybody else, everybody themselves',
    body: 'DraftAuthor',
    answer: draft,
  },
  'post /api/drafts/{draftId}/delete': {
    summary: 'Deletes it for all its authors; for its owner',
    answer: { status: 200, schema: 'DraftDeleted' },
  },
} as const;
