import type { Section, SectionOf } from '#schemas/sections/section.ts';
import { concernSection } from './concern-section.ts';
import type { CirculationDetails } from './schemas/view.ts';

/** How rounds and what was said in them are shown. */
export const roundSections = ({
  method,
  meeting,
  entitled,
  unreached,
  positions,
  concerns,
  rounds,
}: CirculationDetails): Section[] => [
  {
    kind: 'facts',
    name: 'method',
    data: method,
    facts: method === null ? [] : [{ label: 'case.method', shown: { as: 'word', value: `methods.${method}` } }],
  },
  { kind: 'facts', name: 'meeting', data: meeting, facts: meeting === null ? [] : meetingFacts(meeting) },
  { kind: 'facts', name: 'entitled', data: entitled, facts: [] },
  {
    kind: 'sentence',
    name: 'unreached',
    title: 'case.positions',
    data: unreached,
    says:
      unreached.length === 0
        ? undefined
        : { key: 'case.unreached', params: { count: unreached.length, parties: unreached } },
  },
  concernSection(concerns),
  { kind: 'positions', name: 'positions', data: positions },
  { kind: 'rounds', name: 'rounds', title: 'case.positions', data: rounds },
];

const meetingFacts = ({
  meetingId,
  at,
  correctUntil,
}: NonNullable<CirculationDetails['meeting']>): SectionOf<'facts'>['facts'] => [
  {
    label: correctUntil === null ? 'case.meeting' : 'case.meeting.taken',
    shown: { as: 'meeting', value: meetingId, at },
  },
  ...(correctUntil === null
    ? []
    : [{ label: 'case.meeting.correct-until', shown: { as: 'instant', value: correctUntil } } as const]),
];
