import { Choice, Condition } from 'aws-cdk-lib/aws-stepfunctions';
import type { BuildMachine } from '#workflows/kit/build-machine.ts';
import { circulate } from '#workflows/kit/circulate.ts';
import { stageIs } from '#workflows/kit/expr.ts';
import { takeUp } from '#workflows/kit/take-up.ts';

/**
 * The flow of a decision: it waits, reminds and lets time fall. What anything means is decided by the domain, whose
 * stages (domain/stage.ts) it follows. Any case can be taken up at any stage. Publication ends the execution: the commit that
 * assigns follow-up starts the next one.
 */
export const buildDecision: BuildMachine = (scope, platform) =>
  takeUp(scope, platform, ({ frame, onwards, request }) => {
    const publication = request('Publication', 'publication', 'end');
    const { delivery, positions } = circulate(frame, {
      agreed: { stage: 'publication', next: publication },
      otherwise: onwards,
    });
    const screened = Choice.jsonata(scope, 'Screened?')
      .when(Condition.jsonata(stageIs('delivery')), delivery)
      .otherwise(onwards);
    return [
      ['screening', request('Screening', 'screening', screened)],
      ['resubmission', request('Resubmission', 'resubmission')],
      ['delivery', delivery],
      ['positions', positions],
      ['tabling', request('Agenda', 'tabling')],
      ['meeting', request('Meeting', 'meeting')],
      ['correction', request('Correction of the record', 'correction')],
      ['facilitation', request('Facilitation', 'facilitation')],
      ['finding', request('Finding', 'finding')],
      ['referral', request('Referral', 'referral')],
      ['transmission', request('Transmission', 'transmission')],
      ['response', request('Response', 'response')],
      ['publication', publication],
      ['follow-up', request('Follow-up', 'follow-up')],
      ['deferral', request('Deferral', 'deferral')],
    ];
  });
