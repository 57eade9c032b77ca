import { capacityToPropose } from '#functions/lib/access.ts';
import { NotFoundError } from '#functions/lib/errors.ts';
import { blankDocx } from '#functions/lib/file-form/blank-docx.ts';
import { blankForm } from '#functions/lib/file-form/blank-form.ts';
import { circumstancesOf } from '#functions/lib/file-form/circumstances-of.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { moduleOf } from '#functions/lib/module-of.ts';
import { procedureAddress } from '#functions/lib/procedure-address.ts';
import type { MediaType } from '#schemas/document.ts';
import { Language } from '#schemas/language.ts';
import { signedIn } from '../caller-of.ts';
import { showFile } from '../show-file.ts';

const mediaType: MediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The form of a new case as a file, in the language that is asked for or the reader's. @throws NotFoundError, ForbiddenError as its page does */
export async function blank(context: AppContext, procedure: string, file: string): Promise<Response> {
  if (file !== 'form.txt' && file !== 'form.docx') throw new NotFoundError();
  const { services, language: own } = context.var;
  const caller = signedIn(context);
  capacityToPropose(caller, await services.network.directory(), procedure);
  const module = await moduleOf(procedure);
  const language = Language.safeParse(context.req.query('language')).data ?? own;
  const about = await circumstancesOf(services, { ...caller, language }, module);
  const { fields } = module.forms.beginning;
  const mailbox = procedureAddress(services, procedure);
  if (file === 'form.txt') {
    const content = blankForm(fields, language, about, mailbox);
    return showFile(context, { name: `${procedure}-${language}.txt`, content });
  }
  const content = new Uint8Array(await blankDocx(fields, language, about, mailbox));
  return showFile(context, { name: `${procedure}-${language}.docx`, content, mediaType });
}
