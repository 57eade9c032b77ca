import type { Step } from '#schemas/sections/progress.ts';
import type { Reader } from '../reader.ts';

/** The way of the case as a drawn list; each step says in words whether it is done. */
export function Progress({ reader, steps }: { reader: Reader; steps: readonly Step[] }) {
  return (
    <ol class="progress" aria-label={reader.say('case.progress')}>
      {steps.map(({ key, standing }) => (
        <li class={standing} {...(standing === 'now' ? { 'aria-current': 'step' as const } : {})}>
          {reader.say(key)}
          <span class="unseen"> ({reader.say(`case.step.${standing}`)})</span>
        </li>
      ))}
    </ol>
  );
}
