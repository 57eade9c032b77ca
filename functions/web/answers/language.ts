import { InvalidInputError } from '#functions/lib/errors.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { Language } from '#schemas/language.ts';
import { keepLanguage } from '../keep-language.ts';
import { localPath } from '../local-path.ts';
import { urlEncoded } from '../posted-form.ts';

/** Keeps the chosen language and goes back. It changes nothing else. */
export async function switched(context: AppContext): Promise<Response> {
  const entries = await urlEncoded(context);
  const chosen = Language.safeParse(entries.get('language'));
  if (!chosen.success) throw new InvalidInputError([{ field: 'language', code: 'not-a-choice', params: {} }]);
  keepLanguage(context, chosen.data);
  return context.redirect(localPath(entries.get('back')), 303);
}
