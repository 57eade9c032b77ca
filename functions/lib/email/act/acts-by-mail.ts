import type { InterfaceLanguage } from '#schemas/language.ts';
import type { Filling } from '#words/catalogue.ts';
import { findMessage } from '#words/find-message.ts';
import { labelled } from '#words/labelled.ts';
import { sayInMail } from '#words/say-in-mail.ts';
import { writeActBlock } from './act-block.ts';

/** What may be done on a task by mail, and where to. */
export type ActsByMail = {
  readonly procedure: string;
  readonly caseId: string;
  readonly kind: string;
  readonly choices: readonly string[];
  /** The field that takes numbers, where an act of the kind has one. */
  readonly numbers?: string | undefined;
  /** Made for this mail and its reader alone. */
  readonly to: string;
};

/** The same in the words of a mail: links that fill in an answer, and for who reads the plain text the lines to be sent. */
export type ByMail = {
  readonly intro: string;
  readonly links: readonly { readonly label: string; readonly url: string }[];
  readonly plain: readonly string[];
};

/** How a mail offers what can be done by mail. The code stands in the body alone: subjects are shown where nothing is opened. */
export function byMailOf(
  { procedure, caseId, kind, choices, numbers, to }: ActsByMail,
  code: string,
  language: InterfaceLanguage,
): ByMail {
  const say = (key: string, filling: Filling = {}) => sayInMail(language, `frame.byMail.${key}`, filling);
  const labels = { choice: say('choice'), code: say('codeLine'), reason: say('reason') };
  const numbersLine =
    numbers === undefined
      ? undefined
      : { name: numbers, label: findMessage(language, `form.${numbers}.label`, procedure)?.({}) ?? numbers };
  const offered = choices.map((id) => ({
    id,
    label: findMessage(language, `choices.${kind}.${id}`, procedure)?.({}) ?? id,
  }));
  const [first = { id: '', label: '' }] = offered;
  const named = offered.map(({ label, id }) => `${label} [${id}]`);
  return {
    intro: say('intro'),
    links: offered.map((choice) => ({
      label: choice.label,
      url: mailto(
        to,
        labelled(language, caseId, choice.label),
        writeActBlock(labels, choice, code, language, numbersLine),
      ),
    })),
    plain: [
      say('plain', { address: to }),
      ...named.map((line) => `    ${line}`),
      ...writeActBlock(labels, first, code, language, numbersLine).map((line) => `    ${line}`),
    ],
  };
}

/** RFC 6068: lines end in CRLF, and all that is not plain is encoded. */
const mailto = (to: string, subject: string, lines: readonly string[]): string =>
  `mailto:${to.replace('+', '%2B')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(`${lines.join('\r\n')}\r\n`)}`;
