import { InvalidInputError, RequestError } from '#functions/lib/errors.ts';
import { admitCommand } from '#functions/lib/http/admit-command.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { parseInput } from '#functions/lib/input.ts';
import { openDraft } from '#functions/lib/use-cases/drafts/change-draft.ts';
import { deleteDraft } from '#functions/lib/use-cases/drafts/delete-draft.ts';
import { shareDraft, stopSharing } from '#functions/lib/use-cases/drafts/share-draft.ts';
import { DraftAuthor } from '#schemas/draft.ts';
import type { FormError } from '#web/form/form-error.ts';
import { DraftAuthorsPage } from '#web/pages/draft-authors-page.tsx';
import { signedIn } from '../caller-of.ts';
import { frameOf } from '../frame-of.ts';
import { namesOfPeople } from '../names-of-people.ts';
import { postedForm } from '../posted-form.ts';
import { show } from '../show.ts';

/** Who writes a draft, with the ways to share it, to leave it and to delete it. */
export const listed = (context: AppContext, draftId: string): Promise<Response> => page(context, draftId);

export async function changed(context: AppContext, draftId: string): Promise<Response> {
  const caller = signedIn(context);
  const { services } = context.var;
  const entries = await postedForm(context);
  await admitCommand(context, 'acts', caller.person.id);
  await openDraft(services, caller, draftId);
  const email = entries.get('email') ?? '';
  switch (entries.get('do')) {
    case 'delete':
      await deleteDraft(services, caller, draftId);
      return context.redirect('/drafts', 303);
    case 'unshare': {
      const { authors } = await stopSharing(services, caller, draftId, email);
      return context.redirect(authors.includes(caller.person.id) ? `/drafts/${draftId}/authors` : '/drafts', 303);
    }
    case 'share':
      return share(context, draftId, email);
    default:
      throw new RequestError(415, 'unsupported-form');
  }
}

async function share(context: AppContext, draftId: string, email: string): Promise<Response> {
  try {
    const asked = parseInput(DraftAuthor, { email: email.trim() });
    await shareDraft(context.var.services, signedIn(context), draftId, asked.email);
    return context.redirect(`/drafts/${draftId}/authors`, 303);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return page(context, draftId, email, error.fields);
  }
}

async function page(context: AppContext, draftId: string, email = '', errors: readonly FormError[] = []) {
  const caller = signedIn(context);
  const { draft } = await openDraft(context.var.services, caller, draftId);
  const frame = frameOf(context);
  const shown = (
    <DraftAuthorsPage
      frame={frame}
      draft={draft}
      me={caller.person.id}
      nameOf={await namesOfPeople(context)}
      form={{ reader: frame.reader, entries: new URLSearchParams({ email }), errors }}
    />
  );
  return show(context, shown, errors.length > 0 ? 400 : 200);
}
