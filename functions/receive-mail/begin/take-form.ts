import type { Caller } from '#functions/lib/caller.ts';
import { fileRows, isFine } from '#functions/lib/email/intake/file-rows.ts';
import { answeredRows, wrongRows } from '#functions/lib/email/intake/form-rows.ts';
import type { IntakeAnswer } from '#functions/lib/email/intake/intake-mail.ts';
import type { FieldError } from '#functions/lib/errors.ts';
import type { Services } from '#functions/lib/services.ts';
import { beginDraft } from '#functions/lib/use-cases/drafts/keep-draft.ts';
import { viewCase } from '#functions/lib/use-cases/read-cases.ts';
import { submitCase } from '#functions/lib/use-cases/submit-case.ts';
import type { Begins } from '#schemas/received-mail.ts';
import type { Attached } from '../enclosed/attached.ts';
import { type FileFate, keepFiles } from '../enclosed/keep-files.ts';
import type { Received } from '../incoming.ts';
import type { Desk } from '../receive-mail.ts';
import { aboutMail } from './about-mail.ts';
import { answerSender } from './answer-sender.ts';
import type { Keep } from './begin-by-mail.ts';
import { draftAddress } from './draft-address.ts';
import type { Letter, OpenedLetter } from './letter.ts';
import { type MailedForm, readForm, wrongIn } from './read-form.ts';

/** What a mail asks to begin, and the key by which what it says is known when it is said again. */
export type Asked = { readonly begins: Begins; readonly key: string };

/** Hands the form of a mail in where nothing is missing, and keeps it as a draft where something is; its sender is told what was understood. */
export async function takeForm(
  services: Services,
  desk: Desk,
  letter: OpenedLetter,
  caller: Caller,
  { begins, key }: Asked,
  keep: Keep,
): Promise<Received> {
  const { procedure } = begins;
  const { attached } = letter;
  const read = await readForm(services, caller, procedure, letter.mail, { forms: attached.forms });
  const { mailed, files } = await withFiles(services, caller, read, attached);
  const wrong = await wrongIn(services, caller, mailed);
  const { form } = mailed;
  if (wrong.length > 0) {
    const { draftId } = await beginDraft(services, caller, { procedure, form, key });
    const shown = await keep('begun', { begins: { ...begins, draftId, wrong: wrong.map(({ field }) => field) } });
    await sayWhatIsMissing(services, desk, letter, caller, { mailed, wrong, draftId, begins, files });
    return { kept: shown.fate };
  }
  const { caseId } = await submitCase(services, caller, { procedure, form, idempotencyKey: key });
  const shown = await keep('begun', { begins: { ...begins, caseId } });
  await sayThatItBegan(services, desk, letter, caller, { mailed, caseId, begins, files });
  return { kept: shown.fate };
}

/** A form with the files that hang on its mail, and what became of each. */
export async function withFiles(
  services: Services,
  caller: Caller,
  read: MailedForm,
  { forms, files }: Attached,
): Promise<{ readonly mailed: MailedForm; readonly files: readonly FileFate[] }> {
  const { form, fates } = await keepFiles(services, caller, read.fields, read.form, files);
  return {
    mailed: { ...read, form },
    files: [...fates, ...forms.map(({ name }) => ({ name, fate: 'form' as const }))],
  };
}

type Missing = {
  readonly mailed: MailedForm;
  readonly wrong: readonly FieldError[];
  readonly draftId: string;
  readonly begins: Begins;
  readonly files: readonly FileFate[];
};

/** What was understood, what is missing, and the two ways to add it: an answer to this very mail, and the form. */
export async function sayWhatIsMissing(
  services: Services,
  desk: Desk,
  letter: Letter,
  caller: Caller,
  { mailed, wrong, draftId, begins, files }: Missing,
): Promise<void> {
  const { language } = caller;
  const replyTo = draftAddress(await services.signingKey(), { draftId, person: caller.person.id }, desk.domain);
  const answer: IntakeAnswer = {
    mail: 'draft',
    ...withRemarks(aboutMail(letter, caller, begins), files),
    sections: [
      { title: 'section.wrong', rows: wrongRows(wrong, mailed, language) },
      { title: 'section.understood', rows: answeredRows(mailed, language) },
      { title: 'section.passed-over', rows: passedOver(mailed) },
      { title: 'section.files', rows: fileRows(files, language) },
    ],
    url: `${services.settings.publicUrl}/drafts/${draftId}`,
  };
  await answerSender(services, desk.mailer, letter, caller.person.id, answer, replyTo);
}

/** What was recorded, and what happens next. */
export async function sayThatItBegan(
  services: Services,
  desk: Desk,
  letter: Letter,
  caller: Caller,
  { mailed, caseId, begins, files }: Pick<Missing, 'mailed' | 'begins' | 'files'> & { readonly caseId: string },
): Promise<void> {
  const { language } = caller;
  const { waitingFor } = await viewCase(services, caller, caseId);
  const base = withRemarks(aboutMail(letter, caller, begins), files);
  const answer: IntakeAnswer = {
    mail: 'begun',
    ...base,
    filling: { ...base.filling, caseId },
    sections: [
      { title: 'section.next', rows: [{ name: 'next', label: caseId, lines: [waitingFor] }] },
      { title: 'section.recorded', rows: answeredRows(mailed, language) },
      { title: 'section.passed-over', rows: passedOver(mailed) },
      { title: 'section.files', rows: fileRows(files, language) },
    ],
    url: `${services.settings.publicUrl}/cases/${caseId}`,
  };
  await answerSender(services, desk.mailer, letter, caller.person.id, answer);
}

const withRemarks = (base: ReturnType<typeof aboutMail>, files: readonly FileFate[]) => ({
  ...base,
  remarks: files.every(({ fate }) => isFine(fate)) ? base.remarks : [...base.remarks, 'not-taken' as const],
});

/** More is on the page of the draft, or was never meant for us. */
const mostLines = 10;

const passedOver = ({ passedOver: lines }: MailedForm) => {
  const said = lines.map((line) => line.trim()).filter((line) => line !== '');
  return said.length === 0
    ? []
    : [{ name: 'passed-over', label: '–', lines: said.slice(0, mostLines).map((line) => line.slice(0, 200)) }];
};
