import type { BuildMachine } from '#workflows/kit/build-machine.ts';
import { circulate } from '#workflows/kit/circulate.ts';
import { takeUp } from '#workflows/kit/take-up.ts';

/**
 * The flow of a concept note: it waits, reminds and lets time fall; what anything means is decided by the domain, whose stages
 * it follows. A note in the pipeline is at rest: the call for its programme begins the next execution.
 */
export const buildConceptNote: BuildMachine = (scope, platform) =>
  takeUp(scope, platform, ({ frame, onwards, request }) => {
    const conclusion = request('Conclusion', 'conclusion');
    const { delivery, positions } = circulate(frame, {
      agreed: { stage: 'conclusion', next: conclusion },
      otherwise: onwards,
    });
    return [
      ['signatures', request('Signatures', 'signatures')],
      ['eligibility', request('Eligibility', 'eligibility')],
      ['resubmission', request('Resubmission', 'resubmission')],
      ['review', request('Technical review', 'review')],
      ['agenda', request('Agenda', 'agenda')],
      ['delivery', delivery],
      ['positions', positions],
      ['conclusion', conclusion],
      ['determination', request('Determination', 'determination')],
      ['programme', request('Programme document', 'programme')],
      ['instruction', request('Instruction and transfer', 'instruction')],
    ];
  });
