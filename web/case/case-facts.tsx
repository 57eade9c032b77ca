import { sectionsOf } from '#schemas/sections/section.ts';
import type { ViewedCase } from '#schemas/sections/viewed-case.ts';
import { InstantText } from '../components/instant-text.tsx';
import { OutcomeText } from '../components/outcome-text.tsx';
import { ShownValue } from '../components/shown-value.tsx';
import type { Reader } from '../reader.ts';

/** What a case has at a glance: first what is its procedure's, then what every case has. */
export function CaseFacts({ reader, view }: { reader: Reader; view: ViewedCase }) {
  const { proposer, outcome } = view;
  const facts: [string, string | undefined][] = [
    ['case.round', view.round > 0 ? String(view.round) : undefined],
    ['case.version', view.version > 0 ? String(view.version) : undefined],
    ['case.proposer', proposer.party === null ? proposer.person : `${proposer.party} · ${proposer.person}`],
  ];
  return (
    <dl class="facts">
      {sectionsOf(view.sections, 'facts')
        .flatMap(({ facts: own }) => own)
        .map(({ label, shown }, index, all) => (
          <>
            {all[index - 1]?.label === label ? null : <dt>{reader.say(label)}</dt>}
            <dd>
              <ShownValue reader={reader} shown={shown} />
            </dd>
          </>
        ))}
      {facts.map(([key, value]) =>
        value === undefined ? null : (
          <>
            <dt>{reader.say(key)}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </>
        ),
      )}
      {outcome === null ? null : (
        <>
          <dt>{reader.say('case.outcome')}</dt>
          <dd>
            <OutcomeText reader={reader} outcome={outcome} />
          </dd>
        </>
      )}
      <dt>{reader.say('case.opened')}</dt>
      <dd>
        <InstantText reader={reader} at={view.openedAt} />
      </dd>
      <dt>{reader.say('case.since')}</dt>
      <dd>
        <InstantText reader={reader} at={view.since} />
      </dd>
    </dl>
  );
}
