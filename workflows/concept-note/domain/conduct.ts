import type { Conduct } from '#workflows/procedure/carry-out.ts';
import type { acts } from '../schemas/acts.ts';
import type { ConceptNoteEvent } from '../schemas/events.ts';
import type { ConceptNoteForm } from '../schemas/form.ts';
import type { ConceptNoteState } from '../schemas/state.ts';
import { conclude, determination, table } from './committee-acts.ts';
import { correspondents } from './correspondents.ts';
import { eligibility } from './eligibility.ts';
import { kinds } from './kinds.ts';
import { outsideChanged } from './outside-changed.ts';
import { passTime } from './pass-time.ts';
import { call, develop, fund, transfer } from './programme.ts';
import { replanOnceItsMeetingPasses } from './replan.ts';
import { receiveReport } from './reporting.ts';
import { assign, declareConflict, release, review } from './reviewing.ts';
import { openRoute, sign } from './sign.ts';
import { steering } from './steering.ts';
import { submit } from './submit.ts';

const { translate, notice, position, confirm, lift } = steering.rules;

/** What is done with each command. */
export const conduct: Conduct<ConceptNoteState, ConceptNoteEvent, typeof acts, ConceptNoteForm> = {
  tasks: kinds,
  correspondents,
  rules: {
    withdraw: ({ act: { reason }, proceedings }) => proceedings.record({ type: 'case-withdrawn', data: { reason } }),
    submit: ({ act: { form }, proceedings, surroundings }) => {
      const { documents } = surroundings;
      const annexes = documents === undefined || documents.length === 0 ? {} : { documents: [...documents] };
      submit(proceedings, { form, proposer: proceedings.state.proposer, ...annexes }, surroundings);
    },
    translate,
    notice,
    position,
    confirm,
    lift,
    approve: position,
    sign,
    'open-route': openRoute,
    eligibility,
    assign,
    'declare-conflict': declareConflict,
    review,
    release,
    table,
    conclude,
    determination,
    call,
    develop,
    fund,
    transfer,
    'narrative-report': receiveReport,
    'financial-report': receiveReport,
    'final-report': receiveReport,
  },
  draft: (proceedings, data) => proceedings.record({ type: 'case-drafted', data }),
  submit,
  timeFirst: (proceedings, surroundings) => {
    replanOnceItsMeetingPasses(proceedings, surroundings);
    steering.timeFirst(proceedings);
  },
  passTime,
  outsideChanged,
  recordDeliveries: steering.recordDeliveries,
};
