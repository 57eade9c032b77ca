import type { RoundView } from '#schemas/sections/rounds.ts';
import { InstantText } from '../components/instant-text.tsx';
import type { Reader } from '../reader.ts';
import { PositionsPicture } from './positions-picture.tsx';
import { PositionsTable } from './positions-table.tsx';

/** Who said nothing: when the round ended, or up to now. */
function Silent({ reader, round: { method, silent, unreached, endedAt } }: { reader: Reader; round: RoundView }) {
  const said = (key: string, parties: string[]) =>
    parties.length === 0 ? null : <p>{reader.say(key, { parties })}</p>;
  return (
    <>
      {said(keyOfSilent(method, endedAt === null), silent)}
      {said('register.unreached', unreached)}
    </>
  );
}

/** Of a text that is taken at a meeting nobody is asked for a position; whoever the record does not name was not there. */
const keyOfSilent = (method: RoundView['method'], isOpen: boolean): string => {
  if (method === 'meeting') return isOpen ? 'case.rounds.not-recorded' : 'case.rounds.absent';
  return isOpen ? 'case.rounds.waiting' : 'case.rounds.silent';
};

/** Why there was no consensus, where the history says. */
function WhyNone({ reader, round: { because, floor } }: { reader: Reader; round: RoundView }) {
  if (because === null) return null;
  return <p>{reader.say(`case.rounds.because.${because}`, { floor: reader.say(`facts.floor.${floor ?? 'one'}`) })}</p>;
}

type Props = { reader: Reader; rounds: readonly RoundView[] /** The newest of the case. */; version: number };

/** All rounds in a picture, then the newest with all that was said, and the earlier ones folded, each with the version that it was about. */
export function Rounds({ reader, rounds, version }: Props) {
  if (rounds.length === 0) return <p>{reader.say('case.positions.none')}</p>;
  const asked = rounds.some((round) => round.version === version);
  return (
    <>
      {asked ? null : <p>{reader.say('case.positions.not-asked', { version })}</p>}
      <PositionsPicture reader={reader} rounds={rounds} />
      {rounds.toReversed().map((round, index) =>
        index === 0 ? (
          <section>
            <h3>{titleOf(reader, round)}</h3>
            <OneRound reader={reader} round={round} />
          </section>
        ) : (
          <details>
            <summary>{titleOf(reader, round)}</summary>
            <OneRound reader={reader} round={round} />
          </details>
        ),
      )}
    </>
  );
}

const titleOf = (reader: Reader, { round, version }: RoundView): string =>
  reader.say('case.rounds.title', { round, version });

function OneRound({ reader, round }: { reader: Reader; round: RoundView }) {
  return (
    <>
      <p class="soft">
        {reader.say(`case.rounds.${round.result}`)}
        {round.endedAt === null ? null : (
          <>
            {' '}
            · <InstantText reader={reader} at={round.endedAt} />
          </>
        )}
      </p>
      <p class="soft small">
        {reader.say(`methods.${round.method}`)}:{' '}
        {round.adoptedBy === null
          ? reader.say('case.rounds.to-be-confirmed')
          : reader.say('case.rounds.adopted-by', { reference: round.adoptedBy })}
      </p>
      <WhyNone reader={reader} round={round} />
      {round.statements.length === 0 ? null : <PositionsTable reader={reader} round={round} />}
      <Silent reader={reader} round={round} />
    </>
  );
}
