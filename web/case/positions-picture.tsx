import type { Position } from '#schemas/position.ts';
import type { PublicRound } from '#schemas/public-record.ts';
import type { StatementView } from '#schemas/sections/rounds.ts';
import { PositionBadge } from '../components/position-badge.tsx';
import { WideTable } from '../components/wide-table.tsx';
import type { Reader } from '../reader.ts';

type Props = { reader: Reader; rounds: readonly PublicRound[] };

/**
 * Who said what in which round, at a glance: a shape in each place of a table, which says in words what it is. Nothing is
 * summed up, as nobody counts votes.
 */
export function PositionsPicture({ reader, rounds }: Props) {
  const parties = [
    ...new Set(rounds.flatMap((round) => [...round.entitled, ...round.statements.map(({ party }) => party)])),
  ];
  const said = [...new Set(rounds.flatMap((round) => parties.flatMap((party) => positionIn(round, party) ?? [])))];
  if (said.length === 0) return null;
  return (
    <figure class="picture">
      <WideTable label={reader.say('case.picture')}>
        <thead>
          <tr>
            <th scope="col">{reader.say('case.party')}</th>
            {rounds.map(({ round }) => (
              <th scope="col">{reader.say('case.picture.round', { round })}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reader.sorted(parties.map((party) => [party, reader.party(party)] as const)).map(([party, name]) => (
            <tr>
              <th scope="row">{name}</th>
              {rounds.map((round) => (
                <Place reader={reader} position={positionIn(round, party)} />
              ))}
            </tr>
          ))}
        </tbody>
      </WideTable>
      <figcaption>
        {said.map((position) => (
          <PositionBadge reader={reader} position={position} />
        ))}
      </figcaption>
    </figure>
  );
}

function Place({ reader, position }: { reader: Reader; position: Position | undefined }) {
  return (
    <td>
      {position === undefined ? (
        <>
          <span class="soft" aria-hidden="true">
            ·
          </span>
          <span class="unseen">{reader.say('case.picture.silent')}</span>
        </>
      ) : (
        <PositionBadge reader={reader} position={position} small />
      )}
    </td>
  );
}

const counts = ({ fate }: Pick<StatementView, 'fate'>): boolean =>
  fate === 'stands' || fate === 'unconfirmed' || fate === 'lifted';

/** What counts of what a party said in a round: the last, where it said several things. */
const positionIn = ({ statements }: PublicRound, party: string): Position | undefined =>
  statements.findLast((statement) => statement.party === party && counts(statement))?.position;
