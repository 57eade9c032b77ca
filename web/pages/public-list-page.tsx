import type { Change, PublicLine, StateCount } from '#schemas/public-line.ts';
import type { Column } from '#schemas/sections/section.ts';
import { shownLine } from '#schemas/text/shown.ts';
import type { Frame } from '../components/frame.ts';
import { InstantText } from '../components/instant-text.tsx';
import { KosovoNote } from '../components/kosovo-note.tsx';
import { NextPage } from '../components/next-page.tsx';
import { Page } from '../components/page.tsx';
import { Cell, StackedTable } from '../components/stacked-table.tsx';
import { TableCell } from '../components/table-cell.tsx';
import type { Reader } from '../reader.ts';

type Shown = {
  readonly about: { readonly field: string; readonly label: string };
  readonly columns: readonly Column[];
  readonly lines: readonly PublicLine[];
};

type Changed = { readonly line: PublicLine; readonly change: Change };

type Props = Shown & {
  frame: Frame;
  /** The name of the list, which is its address. */
  name: string;
  /** In the order in which a case meets the states. */
  counts: readonly StateCount[];
  /** The last meeting of the body that changes the list, and what changed after it. */
  since: { readonly meetingAt: string; readonly changed: readonly Changed[]; readonly isCut: boolean } | undefined;
  next: string | null;
};

/** A list of a procedure that everybody reads: what has changed lately, all of it, and the same for programs. */
export function PublicListPage({ frame, name, about, columns, counts, lines, since, next }: Props) {
  const { reader } = frame;
  const title = reader.say(`lists.${name}.title`);
  const feed = `/api/${name}.atom?${new URLSearchParams({ language: reader.language })}`;
  return (
    <Page frame={frame} title={title} feeds={[{ name: 'atom', mediaType: 'application/atom+xml', href: feed }]}>
      <h1>{title}</h1>
      <p class="lead">{reader.say(`lists.${name}.lead`)}</p>
      <p>
        <a href={`/api/${name}.csv`}>{reader.say('list.csv')}</a> ·{' '}
        <a href={`/api/${name}`}>{reader.say('list.json')}</a> · <a href={feed}>{reader.say('list.feed')}</a>
      </p>
      {counts.length === 0 ? null : (
        <ul class="abreast" aria-label={reader.say('list.status')}>
          {counts.map(({ state, count, isMore }) => (
            <li>
              {reader.labelled(reader.say(`states.${state}`))}
              {isMore ? reader.say('board.more-than', { count }) : count}
            </li>
          ))}
        </ul>
      )}
      {since === undefined ? null : (
        <>
          <Changes reader={reader} {...since} />
          <h2>{reader.say('list.all')}</h2>
        </>
      )}
      {lines.length === 0 ? <p>{reader.say(`lists.${name}.none`)}</p> : null}
      {lines.length === 0 ? null : <Lines {...{ reader, title, about, columns, lines }} />}
      <NextPage reader={reader} path={`/${name}`} cursor={next} />
      <KosovoNote reader={reader} texts={lines.flatMap((line) => Object.values(line).map(String))} />
    </Page>
  );
}

type ChangesProps = { reader: Reader } & Exclude<Props['since'], undefined>;

/** What came, left, or changed its status since the meeting, on whatever page of the list it stands. */
function Changes({ reader, meetingAt, changed, isCut }: ChangesProps) {
  return (
    <>
      <h2>{reader.say('list.changed', { meetingAt })}</h2>
      {changed.length === 0 ? <p>{reader.say('list.unchanged')}</p> : null}
      <ul>
        {changed.map(({ line: { title, status, since }, change }) => (
          <li>
            {reader.labelled(reader.say(`list.change.${change}`))}
            <bdi>{shownLine(title)}</bdi> · <span class="tag">{reader.say(`states.${status}`)}</span> ·{' '}
            <InstantText reader={reader} at={since} />
          </li>
        ))}
      </ul>
      {isCut ? <p>{reader.say('list.changes-cut', { count: changed.length })}</p> : null}
    </>
  );
}

function Lines({ reader, title, about, columns, lines }: Shown & { reader: Reader; title: string }) {
  return (
    <StackedTable
      label={title}
      columns={['list.title', 'list.status', ...columns.map(({ label }) => label)].map((label) => reader.say(label))}
    >
      {lines.map((line) => (
        <tr id={line.caseId}>
          <Cell of={reader.say('list.title')}>
            <span dir="auto">{shownLine(line.title)}</span>
            <details>
              <summary>{reader.say(about.label)}</summary>
              <p dir="auto">{shownLine(String(fieldOf(line, about.field)))}</p>
            </details>
          </Cell>
          <Cell of={reader.say('list.status')}>
            {reader.say(`states.${line.status}`)}
            <p class="soft small">{reader.say('list.since', { since: reader.short(line.since) })}</p>
          </Cell>
          {columns.map((column) => (
            <TableCell reader={reader} column={column} value={fieldOf(line, column.field)} />
          ))}
        </tr>
      ))}
    </StackedTable>
  );
}

const fieldOf = (line: PublicLine, field: string): unknown => (line as Readonly<Record<string, unknown>>)[field];
