import type { Caller } from '#functions/lib/caller.ts';
import { instantForReader } from '#functions/lib/email/instant-in-words.ts';
import type { IntakeAnswer } from '#functions/lib/email/intake/intake-mail.ts';
import type { Begins } from '#schemas/received-mail.ts';
import { shownLine } from '#schemas/text/shown.ts';
import { say } from '#words/say.ts';
import type { Letter } from './letter.ts';

/** What every answer says of the mail that it answers: its subject, when it was taken in, and as what. */
export function aboutMail(
  { incoming, mail }: Letter,
  {
    language,
    person,
  }: { readonly language: Caller['language']; readonly person: { readonly name: string; readonly timeZone: string } },
  { procedure, others = [] }: Pick<Begins, 'procedure' | 'others'>,
): Pick<IntakeAnswer, 'language' | 'name' | 'filling' | 'remarks'> {
  return {
    language,
    name: person.name,
    filling: {
      subject: shownLine(mail.subject) || '–',
      at: instantForReader(incoming.at, language, person.timeZone),
      procedure: say(language, `procedures.${procedure}`, {}, { procedure }),
    },
    remarks: others.length === 0 ? [] : ['took'],
  };
}
