import type { Section } from '#schemas/sections/section.ts';
import { shownText } from '#schemas/text/shown.ts';
import type { NetworkVoice } from './network-voices.ts';
import type { DecisionState } from './schemas/state.ts';
import type { DecisionDetails } from './schemas/view.ts';

type NetworkDetails = Pick<DecisionDetails, 'networkReads' | 'networkAdvice' | 'networkConcerns'>;

/** What page and JSON have of the members of the Network outside the Committee. */
export const detailsOfNetwork = (state: DecisionState, voices: readonly NetworkVoice[]): NetworkDetails => ({
  networkReads: [...(state.network?.parties ?? [])],
  networkAdvice: voices
    .filter(({ kind }) => kind === 'advice')
    .map(({ party, version, at, by, words }) => ({ party, version, at, by, advice: shownText(words) })),
  networkConcerns: voices
    .filter(({ kind }) => kind === 'mandate-concern')
    .map(({ party, version, at, by, words, late, answer }) => ({
      ...{ party, version, at, by, late, concern: shownText(words) },
      ...{ answer: answer === undefined ? null : shownText(answer.words), answeredAt: answer?.at ?? null },
    })),
});

const who = { field: 'party', label: 'case.party', as: 'party' } as const;
const about = { field: 'version', label: 'case.version', as: 'number' } as const;
const when = { field: 'at', label: 'case.network.at', as: 'instant' } as const;

/** Under headings of their own, as far as there is something to say: most cases have no concern. */
export function networkSections({ networkReads, networkAdvice, networkConcerns }: NetworkDetails): Section[] {
  return [
    networkReads.length === 0
      ? { kind: 'facts', name: 'networkReads', data: networkReads, facts: [] }
      : {
          ...{ kind: 'sentence', name: 'networkReads', title: 'case.network', data: networkReads },
          says: { key: 'case.network.reads', params: { parties: networkReads } },
        },
    networkConcerns.length === 0
      ? { kind: 'facts', name: 'networkConcerns', data: networkConcerns, facts: [] }
      : {
          ...{ kind: 'table', name: 'networkConcerns', title: 'case.network.concerns', data: networkConcerns },
          columns: [
            who,
            about,
            { field: 'concern', label: 'case.network.concern', as: 'text' },
            when,
            { field: 'answer', label: 'case.network.answer', as: 'text', none: 'case.network.unanswered' },
          ],
          none: 'case.network.unanswered',
        },
    networkAdvice.length === 0
      ? { kind: 'facts', name: 'networkAdvice', data: networkAdvice, facts: [] }
      : {
          ...{ kind: 'table', name: 'networkAdvice', title: 'case.network.advices', data: networkAdvice },
          columns: [who, about, { field: 'advice', label: 'case.network.advice', as: 'text' }, when],
          none: 'case.network.unanswered',
        },
  ];
}
