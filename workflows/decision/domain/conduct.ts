import type { Conduct } from '#workflows/procedure/carry-out.ts';
import { courseRules } from '#workflows/procedure/course-rules.ts';
import type { acts } from '../schemas/acts.ts';
import type { DecisionEvent } from '../schemas/events.ts';
import type { DecisionForm } from '../schemas/form.ts';
import type { DecisionState } from '../schemas/state.ts';
import { advise } from './acts/advise.ts';
import { answerConcern } from './acts/answer-concern.ts';
import { askFinding } from './acts/ask-finding.ts';
import { confirm } from './acts/confirm.ts';
import { defer } from './acts/defer.ts';
import { endorse } from './acts/endorse.ts';
import { facilitate } from './acts/facilitate.ts';
import { find } from './acts/find.ts';
import { followUp } from './acts/follow-up.ts';
import { publish } from './acts/publish.ts';
import { refer } from './acts/refer.ts';
import { respond } from './acts/respond.ts';
import { resume } from './acts/resume.ts';
import { rule } from './acts/rule.ts';
import { screen } from './acts/screen.ts';
import { resubmit } from './acts/submit.ts';
import { type DossierOf, transmit } from './acts/transmit.ts';
import { committee } from './committee.ts';
import { timeZoneOf } from './due.ts';
import { kinds } from './kinds.ts';
import { outsideChanged } from './outside-changed.ts';
import { passTime } from './pass-time.ts';
import { submit } from './submit.ts';
import { timeFirst } from './time-first.ts';

/** What is done with each command. @param dossierOf the document that a referral sends out */
export const conduct = (dossierOf: DossierOf): Conduct<DecisionState, DecisionEvent, typeof acts, DecisionForm> => ({
  tasks: kinds,
  rules: {
    ...committee.rules,
    ...courseRules(timeZoneOf),
    submit: resubmit,
    defer,
    screen,
    rule,
    facilitate,
    advise,
    'answer-concern': answerConcern,
    endorse,
    'ask-finding': askFinding,
    find,
    refer,
    transmit: transmit(dossierOf),
    respond,
    confirm,
    publish,
    'follow-up': followUp,
    resume,
  },
  draft: (proceedings, data) => proceedings.record({ type: 'case-drafted', data }),
  submit,
  timeFirst,
  passTime,
  outsideChanged,
  recordDeliveries: committee.recordDeliveries,
});
