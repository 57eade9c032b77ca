import { dayOf, yearsAfter } from '#schemas/civil-date.ts';
import { canonicalText } from '#schemas/text/canonical.ts';
import { fallsDueAt } from '#schemas/zoned-time.ts';
import type { DecisionForm, FollowUp } from '#workflows/decision/schemas/form.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { checkPeriod } from './circulate.ts';
import { type Command, decidingBody, type Surroundings } from './command.ts';
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
    checkFollowUp(followUp, `followUps.${index}`, network, proceedings.at);
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

/** No action is due later than so many years after it is proposed: a longer one is a slip of the finger. */
const longestActionYears = 10;

function checkFollowUp({ owner, dueAt }: FollowUp, field: string, network: Directory, at: string): void {
  if (!network.hasParty(owner)) {
    throw new DomainError('unknown-party', { field: `${field}.owner`, params: { party: owner } });
  }
  if (fallsDueAt(dueAt, network.timeZoneOf(decidingBody)) <= at) {
    throw new DomainError('due-in-the-past', { field: `${field}.dueAt` });
  }
  if (dueAt > yearsAfter(dayOf(at), longestActionYears)) {
    throw new DomainError('due-too-far', { field: `${field}.dueAt`, params: { years: longestActionYears } });
  }
}
