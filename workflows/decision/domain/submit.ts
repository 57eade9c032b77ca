import { canonicalText } from '#schemas/text/canonical.ts';
import type { Titles } from '#schemas/text/titles.ts';
import { checkPeriod } from '#workflows/circulation/circulate.ts';
import type { DecisionForm } from '#workflows/decision/schemas/form.ts';
import type { Submission } from '#workflows/procedure/carry-out.ts';
import type { Surroundings } from '#workflows/procedure/surroundings.ts';
import { nextVersion } from '#workflows/texts/next-version.ts';
import type { Translation } from '#workflows/texts/schemas/written.ts';
import { committee, decidingBody } from './committee.ts';
import type { DecisionProceedings } from './hearing.ts';
import { checkFollowUps } from './rules/check-follow-ups.ts';
import { checkMatter } from './rules/check-matter.ts';

const titlesOf = (translations: readonly Translation[]): Titles =>
  Object.fromEntries(translations.map(({ language, title }) => [language, title]));

/** A proposal is submitted to the secretariat, for the first time or as a new version of its text. */
export function submit(
  proceedings: DecisionProceedings,
  { form, proposer, documents }: Submission<DecisionForm>,
  { network, hashOf, meetings }: Pick<Surroundings, 'network' | 'hashOf' | 'meetings'>,
): void {
  checkPeriod(decidingBody, form, network, proceedings.at);
  checkMatter(form, network, proceedings.at, 'matter');
  committee.checkMeeting(form, { network, meetings }, proceedings.at);
  const { title, text, language, translations = [], followUps = [] } = form;
  checkFollowUps(followUps, network, proceedings.at);
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
      ...(translations.length === 0 ? {} : { titles: titlesOf(translations) }),
      text: nextVersion({ ...proceedings.state, language }, { title, text, followUps }, hashOf),
      ...(documents === undefined ? {} : { documents }),
      ...(proposerServes.length === 0 ? {} : { proposerServes }),
      ruledBy: 'coordinator',
    },
  });
}
