import type { DecisionForm } from '#schemas/workflows/decision/form.ts';
import { DomainError } from '#workflows/domain-error.ts';
import { checkPeriod } from './circulate.ts';
import type { Command, Surroundings } from './command.ts';
import type { Proceedings } from './proceedings.ts';

/** A proposal is kept as a draft, or submitted to the secretariat. */
export function submit(
  proceedings: Proceedings,
  command: Extract<Command, { type: 'draft' | 'submit' }>,
  surroundings: Surroundings,
): void {
  const { person, party } = command.actor;
  const proposer = party === undefined ? { person } : { person, party };
  if (command.type === 'draft') proceedings.record({ type: 'case-drafted', data: { form: command.form, proposer } });
  else recordSubmission(proceedings, command.form, proposer, surroundings);
}

export function recordSubmission(
  proceedings: Proceedings,
  form: DecisionForm,
  proposer: { person: string; party?: string | undefined },
  { network, hashOf }: Surroundings,
): void {
  checkPeriod(form, network, proceedings.at);
  form.followUps?.forEach((followUp, index) => {
    if (!network.hasParty(followUp.owner)) {
      throw new DomainError('unknown-party', { field: `followUps.${index}.owner`, params: { party: followUp.owner } });
    }
  });
  const version = (proceedings.state.texts.at(-1)?.version ?? 0) + 1;
  const { title, text, language, translations = [] } = form;
  proceedings.record({
    type: 'case-submitted',
    data: {
      form,
      proposer,
      translations: translations.map((translation) => ({
        ...translation,
        hash: hashOf(canonicalText(translation.title, translation.text)),
      })),
      text: { version, title, text, language, hash: hashOf(canonicalText(title, text)) },
    },
  });
}

/** What a text's hash is taken over: title, an empty line, the text, in Unicode normal form C with line feeds only. */
export const canonicalText = (title: string, text: string): string =>
  `${title}\n\n${text}`.normalize('NFC').replaceAll('\r\n', '\n');
