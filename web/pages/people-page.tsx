import type { EventView } from '#schemas/api.ts';
import { dayOf } from '#schemas/civil-date.ts';
import type { Body, Person } from '#schemas/roster.ts';
import { heldRow } from '../books/held-row.ts';
import { PeopleHistory } from '../books/people-history.tsx';
import type { Frame } from '../components/frame.ts';
import { Page } from '../components/page.tsx';
import { ShowButton } from '../components/show-button.tsx';
import { Cell, StackedTable } from '../components/stacked-table.tsx';

type Props = {
  frame: Frame;
  /** Letters of a name or a mailbox; empty for all. */
  asked: string;
  people: readonly Person[];
  bodies: readonly Body[];
  bodyNames: Readonly<Record<string, string>>;
  history: readonly EventView[];
  mayChange: boolean;
};

/** People on one page: who looks for others asks by name. */
const mostShown = 100;

/** Who is who: bodies with their members, people with their roles, and who changed what. */
export function PeoplePage({ frame, asked, people, bodies, bodyNames, history, mayChange }: Props) {
  const { reader } = frame;
  const today = dayOf(reader.now);
  const found = people.filter(({ id, name }) => `${name} ${id}`.toLowerCase().includes(asked.trim().toLowerCase()));
  const standing = <T extends { until?: string | undefined }>(rows: readonly T[]) =>
    rows.filter(({ until }) => until === undefined || until > today);
  const columns = [reader.say('people.column.name'), reader.say('people.column.roles')];
  return (
    <Page frame={frame} title={reader.say('people.title')}>
      <h1>{reader.say('people.title')}</h1>
      <p class="lead">{reader.say('people.lead')}</p>
      <p class="row">
        {mayChange ? <a href="/people/new">{reader.say('people.add')}</a> : null}
        {mayChange ? <a href="/absences">{reader.say('absences.waiting')}</a> : null}
        {mayChange ? <a href="/people/import">{reader.say('people.import')}</a> : null}
        <a href="/people/roster.json">{reader.say('people.file')}</a>
      </p>
      <h2>{reader.say('people.bodies')}</h2>
      <ul>
        {bodies.map(({ id, members }) => (
          <li>
            <details>
              <summary>
                {bodyNames[id] ?? id} ({standing(members).length})
              </summary>
              <ul>
                {standing(members).map((member) => (
                  <li>{heldRow(reader, member)}</li>
                ))}
              </ul>
            </details>
            {mayChange ? (
              <a href={`/bodies/${id}`} aria-label={reader.labelled(reader.say('people.change'), bodyNames[id] ?? id)}>
                {reader.say('people.change')}
              </a>
            ) : null}
          </li>
        ))}
      </ul>
      <h2>{reader.say('people.people')}</h2>
      <form method="get" action="/people" class="row">
        <div class="field">
          <label for="q">{reader.say('people.find')}</label>
          <input id="q" name="q" type="search" value={asked} maxlength={100} />
        </div>
        <ShowButton reader={reader} />
      </form>
      {found.length > mostShown ? <p>{reader.say('people.more', { count: mostShown })}</p> : null}
      {found.length === 0 ? (
        <p>{reader.say('people.none')}</p>
      ) : (
        <StackedTable label={reader.say('people.people')} columns={columns}>
          {found.slice(0, mostShown).map(({ id, name, roles }) => (
            <tr>
              <th scope="row">
                <bdi>{mayChange ? <a href={`/people/${encodeURIComponent(id)}`}>{name}</a> : name}</bdi>
                <br />
                <bdi class="soft small">{id}</bdi>
              </th>
              <Cell of={columns[1]}>
                {standing(roles).length === 0 ? <p class="soft">{reader.say('people.no-role')}</p> : null}
                {standing(roles).map((role) => (
                  <p>{heldRow(reader, role)}</p>
                ))}
              </Cell>
            </tr>
          ))}
        </StackedTable>
      )}
      <h2>{reader.say('settings.history')}</h2>
      <PeopleHistory {...{ reader, history, bodyNames }} />
    </Page>
  );
}
