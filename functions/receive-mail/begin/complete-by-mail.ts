import type { Caller } from '#functions/lib/caller.ts';
import type { StoredDraft } from '#functions/lib/drafts/ports.ts';
import { RequestError, UpstreamError } from '#functions/lib/errors.ts';
import { sha256 } from '#functions/lib/hash.ts';
import type { Services } from '#functions/lib/services.ts';
import { handInDraft } from '#functions/lib/use-cases/drafts/hand-in-draft.ts';
import { saveDraft } from '#functions/lib/use-cases/drafts/keep-draft.ts';
import { inLanguageOf, openAttached } from '../enclosed/attached.ts';
import type { Received } from '../incoming.ts';
import { once } from '../once.ts';
import { tellSecretariat } from '../pass-on.ts';
import type { Desk } from '../receive-mail.ts';
import { whoWrites } from '../who-writes.ts';
import { aboutMail } from './about-mail.ts';
import { answerSender } from './answer-sender.ts';
import type { Keep } from './begin-by-mail.ts';
import { saidIn } from './content-key.ts';
import { isAddressOf, readDraftAddress } from './draft-address.ts';
import { holdForSecretariat } from './hold-for-secretariat.ts';
import type { Letter } from './letter.ts';
import { type MailedForm, readForm, wrongIn } from './read-form.ts';
import { sayNothingWasRead } from './say-nothing-began.ts';
import { sayThatItBegan, sayWhatIsMissing, withFiles } from './take-form.ts';

/**
 * What an author writes to the address that an answer of ours gave them: its lines go into the draft, and hand it in as soon as nothing is
 * missing. The address alone proves nothing: it takes the author to write. Undefined for mail to any other address.
 */
export async function completeByMail(
  services: Services,
  desk: Desk,
  letter: Letter,
  keep: Keep,
): Promise<Received | undefined> {
  const { incoming, mail, verdicts, kind } = letter;
  const named = incoming.envelope.to.map(readDraftAddress).find((each) => each !== undefined);
  if (named === undefined || kind !== 'person') return undefined;
  const stored = await services.drafts.draft(named.draftId, incoming.at);
  const key = await services.signingKey();
  const author = stored?.draft.authors.find((person) =>
    isAddressOf(key, named.proof, { draftId: named.draftId, person }),
  );
  // Nobody who made it up learns whether there is such a draft.
  if (stored === undefined || author === undefined) return undefined;
  const { procedure } = stored.draft;
  const network = await services.network.directory();
  const anybody = { now: incoming.at, language: 'en', person: { timeZone: 'UTC' } } as const;
  const read = await readForm(services, anybody, procedure, mail, { onto: stored.draft.form });
  const writer = whoWrites(network, mail, verdicts, { at: incoming.at, language: read.language });
  const begins = { procedure, draftId: named.draftId };
  if ('heldBecause' in writer || writer.caller.person.id !== author) {
    const because = 'heldBecause' in writer ? writer.heldBecause : 'another-sender';
    return holdForSecretariat(services, desk, letter, read, keep, { begins, because });
  }
  const same = sha256(JSON.stringify(['completes', named.draftId, mail.messageId, ...saidIn(mail)])).slice(0, 32);
  const received = await once(services, same, incoming, () =>
    complete(services, desk, letter, { author: writer.caller, ownLanguage: read.language }, stored, keep),
  );
  if (received.kept !== 'again') return received;
  return { kept: (await keep('begun', { begins: { ...begins, isAgain: true } })).fate };
}

async function complete(
  services: Services,
  desk: Desk,
  letter: Letter,
  { author, ownLanguage }: { readonly author: Caller; readonly ownLanguage: MailedForm['language'] },
  { draft }: StoredDraft,
  keep: Keep,
): Promise<Received> {
  const { draftId, procedure, caseId } = draft;
  const begins = { procedure, draftId };
  if (caseId !== null) {
    const shown = await keep('passed-on', { begins: { ...begins, caseId }, isAnswered: true });
    await tellSecretariat(services, desk.mailer, 'mail-passed-on', shown, letter.mail);
    const about = aboutMail(letter, author, begins);
    await answerSender(services, desk.mailer, letter, author.person.id, {
      ...about,
      mail: 'handed-in',
      filling: { ...about.filling, caseId },
      sections: [],
      url: `${services.settings.publicUrl}/cases/${caseId}`,
    });
    return { kept: shown.fate };
  }
  const attached = await openAttached(desk, letter, procedure);
  const given = { onto: draft.form, forms: attached.forms };
  const read = await readForm(services, author, procedure, letter.mail, given);
  const caller = inLanguageOf(author, { language: ownLanguage }, attached);
  if (read.language === undefined) {
    const shown = await keep('passed-on', { begins, isAnswered: true });
    await tellSecretariat(services, desk.mailer, 'mail-passed-on', shown, letter.mail);
    await sayNothingWasRead(services, desk.mailer, letter, caller, read);
    return { kept: shown.fate };
  }
  const { mailed, files } = await withFiles(services, caller, read, attached);
  const saved = await saveDraft(services, caller, draftId, { version: draft.version, form: mailed.form }).catch(
    unlessStale,
  );
  const wrong = await wrongIn(services, caller, mailed, draft.authors);
  if (wrong.length > 0) {
    const shown = await keep('begun', { begins: { ...begins, wrong: wrong.map(({ field }) => field) } });
    await sayWhatIsMissing(services, desk, letter, caller, { mailed, wrong, draftId, begins, files });
    return { kept: shown.fate };
  }
  const handedIn = await handInDraft(services, caller, draftId, saved.version).catch(unlessStale);
  const shown = await keep('begun', { begins: { ...begins, caseId: handedIn.caseId } });
  await sayThatItBegan(services, desk, letter, caller, { mailed, caseId: handedIn.caseId, begins, files });
  return { kept: shown.fate };
}

/** Another author was at it at the same moment: the mail comes again, and is read into what is there by then. */
function unlessStale(error: unknown): never {
  if (error instanceof RequestError && error.code === 'stale-draft')
    throw new UpstreamError('the draft has just changed');
  throw error;
}
