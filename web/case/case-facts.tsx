import type { CaseView } from '#schemas/api.ts';
import { InstantText } from '../components/instant-text.tsx';
import type { Reader } from '../reader.ts';

export function CaseFacts({ reader, view }: { reader: Reader; view: CaseView }) {
  const { proposer, method, outcome } = view;
  const facts: [string, string | undefined][] = [
    ['case.method', method === null ? undefined : reader.say(`methods.${method}`)],
    ['case.round', view.round > 0 ? String(view.round) : undefined],
    ['case.version', view.version > 0 ? String(view.version) : undefined],
    ['case.proposer', proposer.party === null ? proposer.person : `${proposer.party} · ${proposer.person}`],
    ['case.outcome', outcome === null ? undefined : reader.say(`outcomes.${outcome.kind}`)],
  ];
  return (
    <dl class="facts">
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
