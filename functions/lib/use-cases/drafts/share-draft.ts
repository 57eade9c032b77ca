import type { Draft } from '#schemas/draft.ts';
import type { Caller } from '../../caller.ts';
import { mostAuthors, mostDrafts } from '../../drafts/limits.ts';
import { ForbiddenError, InvalidInputError } from '../../errors.ts';
import { countOnce, type Limit } from '../../rate-limit.ts';
import type { Services } from '../../services.ts';
import { changeDraft, openDraft } from './change-draft.ts';

/** Enough to share all drafts of somebody; whoever shares and takes back again and again fills nobody's mailbox. */
const mailsOfDay: Limit = { name: 'draft-mails', most: mostDrafts, perSeconds: 24 * 3600 };

/**
 * Makes somebody whom the Network knows an author, who may then do all that authors do.
 * @throws InvalidInputError that says why it cannot be shared with them
 */
export async function shareDraft(services: Services, caller: Caller, draftId: string, email: string): Promise<Draft> {
  await openDraft(services, caller, draftId);
  const network = await services.network.directory();
  const person = network.person(email.toLowerCase());
  if (person === undefined || network.capacitiesOf(person.id, caller.now).length === 0) throw refused('no-such-person');
  if ((await services.drafts.numberOf(person.id, caller.now)) >= mostDrafts)
    throw refused('they-have-too-many-drafts', { maximum: mostDrafts });
  let isNew = false;
  const shared = await changeDraft(services, caller, draftId, (draft) => {
    isNew = !draft.authors.includes(person.id);
    if (!isNew) return draft;
    if (draft.authors.length >= mostAuthors) throw refused('too-many-authors', { maximum: mostAuthors });
    return { ...draft, authors: [...draft.authors, person.id] };
  });
  if (isNew) {
    const share = { draftId: shared.draftId, to: person.id, by: caller.person.id };
    if ((await countOnce(services.counters, mailsOfDay, { subject: caller.person.id, now: caller.now })) !== undefined)
      await services.dispatcher.draftShared(share, caller.now);
  }
  return shared;
}

/**
 * Takes an author away: the owner anybody else, everybody themselves.
 * @throws ForbiddenError where it is for neither; the owner stays as long as the draft does
 */
export function stopSharing(services: Services, caller: Caller, draftId: string, email: string): Promise<Draft> {
  const person = email.toLowerCase();
  return changeDraft(services, caller, draftId, (draft) => {
    const mayTake = draft.owner === caller.person.id || person === caller.person.id;
    if (!mayTake || person === draft.owner) throw new ForbiddenError('not-yours-to-take');
    if (!draft.authors.includes(person)) return draft;
    return { ...draft, authors: draft.authors.filter((author) => author !== person) };
  });
}

const refused = (code: string, params: Readonly<Record<string, number>> = {}): InvalidInputError =>
  new InvalidInputError([{ field: 'email', code, params }]);
