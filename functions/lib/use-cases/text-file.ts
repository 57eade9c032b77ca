import { textsIn } from '#schemas/sections/section.ts';
import { canonicalText } from '#schemas/text/canonical.ts';
import { fileOfText } from '#schemas/text/file-of-text.ts';
import type { Caller } from '../caller.ts';
import { NotFoundError } from '../errors.ts';
import type { Services } from '../services.ts';
import { publicEntry } from './public-entry.ts';
import { viewCase } from './read-cases.ts';
import { registerEntry } from './register.ts';

/** A file whose SHA-256 is the hash that stands beside the text. */
export type TextFile = { readonly name: string; readonly content: string };

/** One version of a case's text in one language; the language of submission where none is asked for. */
export async function versionFile(
  services: Services,
  caller: Caller,
  asked: { readonly caseId: string; readonly version: number; readonly language: string | undefined },
): Promise<TextFile> {
  const view = await viewCase(services, caller, asked.caseId);
  const language = asked.language ?? view.language;
  const found = textsIn(view.sections).findLast((text) => text.version === asked.version && text.language === language);
  if (found === undefined) throw new NotFoundError('no-such-page');
  const name = `${view.caseId}-version-${found.version}-${language}.txt`;
  return { name, content: canonicalText(found.title, found.text, found.followUps) };
}

/** The adopted text as it was decided on, or what was attached to it in a language, for everybody. */
export async function registeredFile(
  services: Services,
  caseId: string,
  language: string | undefined,
): Promise<TextFile> {
  if (language !== undefined) {
    const { texts } = (await publicEntry(services, caseId)).record;
    const found = texts.find((text) => text.language === language);
    if (found === undefined) throw new NotFoundError('no-such-page');
    return { name: fileOfText(caseId, language), content: canonicalText(found.title, found.text, found.followUps) };
  }
  const { title, text, actions } = await registerEntry(services, caseId);
  if (text === null) throw new NotFoundError('no-such-page');
  return { name: fileOfText(caseId), content: canonicalText(title, text, actions) };
}
