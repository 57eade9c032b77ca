import type { FactRow } from '#functions/lib/email/fact-rows.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import { findMessage } from '#words/find-message.ts';
import type { ParsedMail } from '../parsed-mail.ts';
import { proofOfMail } from '../signature/proof-of-mail.ts';

/** With what evidence an act by mail was recorded, as its receipt says it, and why a signature on the mail adds nothing. */
export function evidenceRows(
  mail: Pick<ParsedMail, 'signature'>,
  language: InterfaceLanguage,
  procedure: string | undefined,
): FactRow[] {
  const { proof, signatureFault } = proofOfMail(mail);
  const said = (key: string): string => findMessage(language, key, procedure)?.({}) ?? key;
  return [
    { name: 'evidence', label: said('facts.label.evidence'), lines: [said(`facts.evidence.${proof}`)] },
    ...(signatureFault === undefined
      ? []
      : [
          {
            name: 'signatureFault',
            label: said('facts.label.signatureFault'),
            lines: [said(`facts.signatureFault.${signatureFault}`)],
          },
        ]),
  ];
}
