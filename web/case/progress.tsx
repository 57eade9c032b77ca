import type { CaseView, EventView } from '#schemas/api.ts';
import type { Reader } from '../reader.ts';
import { stepsOf } from './steps.ts';

/** The way of the case as a drawn list; each step says in words whether it is done. */
export function Progress({ reader, view, history }: { reader: Reader; view: CaseView; history: readonly EventView[] }) {
  return (
    <ol class="progress" aria-label={reader.say('case.progress')}>
      {stepsOf(view, history).map(({ key, standing }) => (
        <li class={standing} {...(standing === 'now' ? { 'aria-current': 'step' as const } : {})}>
          {reader.say(key)}
          <span class="unseen"> ({reader.say(`case.step.${standing}`)})</span>
        </li>
      ))}
    </ol>
  );
}
