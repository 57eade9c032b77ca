import { RequestError } from '#functions/lib/errors.ts';
import { procedureOfCase } from '#functions/lib/procedure-of-case.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import { refusalText } from '#words/refusal-text.ts';
import { sayInMail } from '#words/say-in-mail.ts';
import type { MailedAct } from './act-by-mail.ts';

/** Why an act by mail was not recorded, as its writer is told. */
export function whyRefused(
  { caseId, why }: Extract<MailedAct, { fate: 'refused' }>,
  language: InterfaceLanguage,
): string {
  if (!(why instanceof RequestError)) return sayInMail(language, `notices.act-refused.why.${why}`);
  const procedure = why.procedure ?? procedureOfCase(caseId);
  const manner = procedure === undefined ? {} : { procedure };
  const sentences = [why, ...why.fields].map(({ code, params }) => refusalText(language, code, params, manner));
  return sentences.join(' ');
}
