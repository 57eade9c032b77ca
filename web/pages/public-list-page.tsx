import type { PublicLine } from '#schemas/public-line.ts';
import type { Column } from '#schemas/sections/section.ts';
import { shownLine } from '#schemas/text/shown.ts';
import type { Frame } from '../components/frame.ts';
import { InstantText } from '../components/instant-text.tsx';
import { KosovoNote } from '../components/kosovo-note.tsx';
import { NextPage } from '../components/next-page.tsx';
import { Page } from '../components/page.tsx';
import { TableCell } from '../components/table-cell.tsx';
import { WideTable } from '../components/wide-table.tsx';
import type { Reader } from '../reader.ts';

type Shown = {
  readonly about: { readonly field: string; readonly label: string };
  readonly columns: readonly Column[];
  readonly lines: readonly PublicLine[];
};

type Props = Shown & {
  frame: Frame;
  /** The name of the list, which is its address. */
  name: string;
  /** The last meeting of the body that changes the list. */
  changedAfter: string | undefined;
  next: string | null;
};

/** A list of a procedure that everybody reads: what has changed lately, all of it, and the same for programs. */
export function PublicListPage({ frame, name, about, columns, lines, changedAfter, next }: Props) {
  const { reader } = frame;
  const title = reader.say(`lists.${name}.title`);
  return (
    <Page frame={frame} title={title}>
      <h1>{title}</h1>
      <p class="lead">{reader.say(`lists.${name}.lead`)}</p>
      <p>
        <a href={`/api/${name}.csv`}>{reader.say('list.csv')}</a> ·{' '}
        <a href={`/api/${name}`}>{reader.say('list.json')}</a>
      </p>
      {changedAfter === undefined ? null : (
        <>
          <Changed reader={reader} after={changedAfter} lines={lines.filter(({ since }) => since > changedAfter)} />
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

/** What the page has that changed after the meeting; what has left the list since is in the register. */
function Changed({ reader, after, lines }: { reader: Reader; after: string; lines: readonly PublicLine[] }) {
  return (
    <>
      <h2>{reader.say('list.changed', { meetingAt: after })}</h2>
      {lines.length === 0 ? <p>{reader.say('list.unchanged')}</p> : null}
      <ul>
        {lines.map(({ title, status, since }) => (
          <li>
            <bdi>{shownLine(title)}</bdi> · <span class="tag">{reader.say(`states.${status}`)}</span> ·{' '}
            <InstantText reader={reader} at={since} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Lines({ reader, title, about, columns, lines }: Shown & { reader: Reader; title: string }) {
  return (
    <WideTable label={title}>
      <thead>
        <tr>
          {['list.title', 'list.status', ...columns.map(({ label }) => label)].map((label) => (
            <th scope="col">{reader.say(label)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr id={line.caseId}>
            <td class="words">
              <span dir="auto">{shownLine(line.title)}</span>
              <details>
                <summary>{reader.say(about.label)}</summary>
                <p dir="auto">{shownLine(String(fieldOf(line, about.field)))}</p>
              </details>
            </td>
            <td>
              {reader.say(`states.${line.status}`)}
              <p class="soft small">{reader.say('list.since', { since: reader.short(line.since) })}</p>
            </td>
            {columns.map((column) => (
              <TableCell reader={reader} column={column} value={fieldOf(line, column.field)} />
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

const fieldOf = (line: PublicLine, field: string): unknown => (line as Readonly<Record<string, unknown>>)[field];
