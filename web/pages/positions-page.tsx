import type { OwnAct, OwnActs } from '#schemas/own-act.ts';
import { OwnChoice } from '#schemas/own-acts.ts';
import { EventLine } from '../case/event-line.tsx';
import { FileLinks } from '../components/file-links.tsx';
import type { Frame } from '../components/frame.ts';
import { NarrowingChoice } from '../components/narrowing-choice.tsx';
import { NextPage } from '../components/next-page.tsx';
import { Page } from '../components/page.tsx';
import { PositionBadge } from '../components/position-badge.tsx';
import { ShowButton } from '../components/show-button.tsx';
import { StateBadge } from '../components/state-badge.tsx';
import type { Reader } from '../reader.ts';

type Props = {
  frame: Frame;
  acts: OwnActs;
  filter: { readonly year?: string | undefined; readonly choice?: string | undefined };
  /** A procedure that has words for positions; undefined where none takes any. */
  spokenBy: string | undefined;
};

/** What the reader has stated and done over the years, with how each case stands; the address says what of it. */
export function PositionsPage({ frame, acts, filter, spokenBy }: Props) {
  const { reader } = frame;
  const isFiltered = Object.values(filter).some(Boolean);
  const { items, total, cursor } = acts;
  return (
    <Page frame={frame} title={reader.say('own-acts.title')}>
      <h1>{reader.say('own-acts.title')}</h1>
      <p class="lead">{reader.say('own-acts.lead')}</p>
      <Narrowing reader={reader.of(spokenBy)} acts={acts} filter={filter} />
      {total === 0 ? (
        <p>{reader.say(isFiltered ? 'own-acts.none-found' : 'own-acts.none')}</p>
      ) : (
        <p>{reader.say('own-acts.total', { count: total })}</p>
      )}
      {total === 0 ? null : <FileLinks reader={reader} path="/positions" query={filter} />}
      <ul class="cards">
        {items.map((act) => (
          <Act reader={reader.of(act.procedure)} act={act} />
        ))}
      </ul>
      <NextPage reader={reader} path="/positions" query={filter} cursor={cursor} />
      {isFiltered ? (
        <p>
          <a href="/positions">{reader.say('own-acts.all')}</a>
        </p>
      ) : null}
    </Page>
  );
}

/** Years and choices, each with how many there are; of choices, in the year that is shown. */
function Narrowing({ reader, acts, filter }: { reader: Reader } & Pick<Props, 'acts' | 'filter'>) {
  const { byYear, byChoice } = acts;
  const counted = (words: string, count: number) => reader.say('own-acts.counted', { words, count });
  const years = [...new Set([...Object.keys(byYear), ...(filter.year ? [filter.year] : [])])].sort().reverse();
  const choices = OwnChoice.options.map((choice) => {
    const words = reader.say(choice === 'other' ? 'own-acts.other' : `positions.${choice}`);
    return [choice, counted(words, byChoice[choice] ?? 0)] as const;
  });
  return (
    <search aria-label={reader.say('own-acts.narrow')}>
      <form method="get" action="/positions" class="row">
        <NarrowingChoice
          {...{ reader, name: 'year', label: 'own-acts.year', of: filter.year }}
          choices={years.map((year) => [year, counted(year, byYear[year] ?? 0)])}
        />
        <NarrowingChoice {...{ reader, name: 'choice', label: 'case.position', of: filter.choice, choices }} />
        <ShowButton reader={reader} />
      </form>
    </search>
  );
}

function Act({ reader, act }: { reader: Reader; act: OwnAct }) {
  const { caseId, choice, event, outcome, procedure, state, title, version } = act;
  return (
    <li>
      <p dir="auto">
        <a href={`/cases/${caseId}`}>{title}</a>
      </p>
      {choice === 'other' ? null : (
        <p>
          <PositionBadge reader={reader} position={choice} />
          {version === null ? null : <span class="soft small"> {reader.say('own-acts.version', { version })}</span>}
        </p>
      )}
      <EventLine reader={reader} event={event} on={`/cases/${caseId}`} />
      <p class="soft small">
        {reader.say('own-acts.now')}{' '}
        <StateBadge reader={reader} procedure={procedure} name={outcome ?? state} asOutcome={outcome !== null} />{' '}
        <bdi class="id">{caseId}</bdi>
      </p>
    </li>
  );
}
