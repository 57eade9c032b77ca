import { dayOf, yearsAfter } from '#schemas/civil-date.ts';
import { canonicalText } from '#schemas/text/canonical.ts';
import { fallsDueAt } from '#schemas/zoned-time.ts';
import { checkPeriod } from '#workflows/circulation/circulate.ts';
import type { DecisionForm, FollowUp } from '#workflows/decision/schemas/form.ts';
import type { Directory } from '#workflows/network/directory.ts';
import type { Submission } from '#workflows/procedure/carry-out.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import type { Surroundings } from '#workflows/procedure/surroundings.ts';
import { decidingBody } from './committee.ts';
import type { DecisionProceedings } from './hearing.ts';

/** A proposal is submitted to the secretariat, for the first time or as a new version of its text. */
export function submit(
  proceedings: DecisionProceedings,
  { form, proposer, documents }: Submission<DecisionForm>,
  { network, hashOf }: Pick<Surroundings, 'network' | 'hashOf'>,
): void {
  checkPeriod(decidingBody, form, network, proceedings.at);
  form.followUps?.forEach((followUp, index) => {
    checkFollowUp(followUp, `followUps.${index}`, network, proceedings.at);
  });
  const version = (proceedings.state.texts.at(-1)?.version ?? 0) + 1;
  const { title, text, language, translations = [] } = form;
  const proposerServes = network.servesAs(proposer, proceedings.at);
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
      ...(documents === undefined ? {} : { documents }),
      ...(proposerServes.length === 0 ? {} : { proposerServes }),
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
