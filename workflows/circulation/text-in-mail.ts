import type { TextOfMail } from '#workflows/procedure/mail-template.ts';
import { type EnteredText, textsOf, versionIn } from '#workflows/texts/texts-of.ts';
import { isOfCirculation } from './recorded-event.ts';

/**
 * The text that a mail is about, in its reader's language where it has been put into that, and beside it the one that was circulated before, with the
 * reasons that were given for what came between.
 */
export const textInMail: TextOfMail = (history, { version }, language) => {
  if (typeof version !== 'number') return undefined;
  const text = versionIn(history, version, language) ?? asEntered(history, version);
  if (text === undefined) return undefined;
  const former = lastCirculatedBefore(version, history);
  if (former === undefined) return { text };
  const reasons = history.flatMap(({ at, data }) =>
    'reason' in data && textsOf({ at, data }).some((entered) => entered.version > former && entered.version <= version)
      ? [String(data['reason' as keyof typeof data])]
      : [],
  );
  return { text, since: { version: former, before: versionIn(history, former, text.language), reasons } };
};

/** In the language of submission, which every version has. */
const asEntered = (history: Parameters<TextOfMail>[0], version: number): EnteredText | undefined =>
  history.flatMap(textsOf).find((text) => text.version === version);

const lastCirculatedBefore = (version: number, history: Parameters<TextOfMail>[0]): number | undefined =>
  history
    .filter(isOfCirculation)
    .flatMap((event) => (event.type === 'round-circulated' ? [event.data.version] : []))
    .findLast((circulated) => circulated < version);
