import type { CaseView } from '#schemas/api.ts';
import type { Section } from '#schemas/sections/section.ts';
import { deadlineOfMeeting } from '#workflows/circulation/meeting/stage-of-meeting.ts';
import { roundSections } from '#workflows/circulation/sections.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import type { Reader } from '#workflows/procedure/procedure.ts';
import { aheadOf } from './ahead.ts';
import { detailsOf } from './details.ts';
import type { RecordedEvent } from './domain/recorded-event.ts';
import { networkSections } from './network-section.ts';
import { stepsOf } from './progress.ts';
import { replySections } from './reply-details.ts';
import { screeningSection } from './screening-section.ts';
import { waysForwardIn, waysForwardSections } from './ways-forward.ts';

/** Round, version and deadline: what every list shows of a case. */
export const summaryOf = (state: DecisionState): Pick<CaseView, 'round' | 'version' | 'deadline'> => ({
  round: state.round?.number ?? 0,
  version: state.texts.at(-1)?.version ?? 0,
  deadline: deadlineOf(state),
});

/** Until when its text goes round. */
export const deadlineOf = (state: DecisionState): CaseView['deadline'] =>
  state.at === 'circulated' ? (state.round?.expiresAt ?? deadlineOfMeeting(state) ?? null) : null;

/** What page, API and exports show of a decision; whoever may read it reads all of it (`readers-of.ts`). */
export function view(
  state: DecisionState,
  events: readonly RecordedEvent[],
  { network }: Pick<Reader, 'network'>,
): Section[] {
  const details = detailsOf(state, events);
  const { background, texts, documents, followUps, matter, proposerServes, screening, guidedVersion } = details;
  return [
    { kind: 'progress', steps: stepsOf(state, events), ahead: aheadOf(state, network) },
    {
      kind: 'facts',
      name: 'matter',
      data: matter,
      facts: matter === null ? [] : [{ label: 'case.matter', shown: { as: 'text', value: matter } }],
    },
    {
      kind: 'facts',
      name: 'proposerServes',
      data: proposerServes,
      facts: proposerServes.map((role) => ({
        label: 'case.proposer-serves',
        shown: { as: 'word', value: `roles.${role}` },
      })),
    },
    { kind: 'words', name: 'background', title: 'form.background.label', data: background },
    screeningSection(screening),
    ...replySections(details),
    {
      kind: 'sentence',
      name: 'guidedVersion',
      title: 'case.positions',
      data: guidedVersion,
      says: guidedVersion === null ? undefined : { key: 'case.guided', params: { version: guidedVersion } },
    },
    ...roundSections(details),
    ...networkSections(details),
    ...waysForwardSections(waysForwardIn(events)),
    { kind: 'texts', name: 'texts', title: 'case.texts', data: texts },
    { kind: 'documents', name: 'documents', title: 'case.documents', data: documents },
    {
      kind: 'table',
      name: 'followUps',
      title: 'case.follow-ups',
      data: followUps,
      columns: [
        { field: 'action', label: 'case.action', as: 'text' },
        { field: 'owner', label: 'case.owner', as: 'party' },
        { field: 'dueAt', label: 'case.due', as: 'day' },
        { field: 'doneAt', label: 'case.done', as: 'instant', none: 'case.not-done' },
      ],
      none: 'case.follow-ups.none',
    },
  ];
}
