import type { Deadlines } from '#schemas/deadlines.ts';
import { DeadlineText } from '../components/deadline-text.tsx';
import { FileLinks } from '../components/file-links.tsx';
import type { Frame } from '../components/frame.ts';
import { InstantText } from '../components/instant-text.tsx';
import { MonthTable } from '../components/month-table.tsx';
import { NarrowingChoice } from '../components/narrowing-choice.tsx';
import { NextPage } from '../components/next-page.tsx';
import { Page } from '../components/page.tsx';
import { ShowButton } from '../components/show-button.tsx';

type Asked = {
  readonly procedure?: string | undefined;
  readonly kind?: string | undefined;
};

type Props = {
  frame: Frame;
  asked: Asked;
  found: Deadlines;
  procedures: readonly string[];
  bodyNames: Readonly<Record<string, string>>;
};

const kinds = ['task', 'window', 'meeting', 'cut-off'] as const;

/** What is overdue or stuck first, then a month of all that falls due: tasks, texts that go round, meetings and what has to reach them. */
export function DeadlinesPage({ frame, asked, found, procedures, bodyNames }: Props) {
  const { reader } = frame;
  const { stalled, overdue, moreOverdue, month, items, next, isFirst, isLast } = found;
  const filters = { ...(asked.procedure && { procedure: asked.procedure }), ...(asked.kind && { kind: asked.kind }) };
  const shown = { ...filters, month };
  return (
    <Page frame={frame} title={reader.say('deadlines.title')}>
      <h1>{reader.say('deadlines.title')}</h1>
      <p class="lead">{reader.say('deadlines.lead')}</p>
      <search aria-label={reader.say('deadlines.narrow')}>
        <form method="get" action="/deadlines" class="row">
          <NarrowingChoice
            {...{ reader, name: 'procedure', label: 'register.procedure', of: asked.procedure }}
            choices={procedures.map((id) => [id, reader.of(id).say(`procedures.${id}`)])}
          />
          <NarrowingChoice
            {...{ reader, name: 'kind', label: 'deadlines.kind', of: asked.kind }}
            choices={kinds.map((kind) => [kind, reader.say(`deadlines.${kind}`)])}
          />
          <input type="hidden" name="month" value={month} />
          <ShowButton reader={reader} />
        </form>
      </search>
      <h2>{reader.say('deadlines.first')}</h2>
      {stalled.length + overdue.length === 0 ? <p>{reader.say('deadlines.first.none')}</p> : null}
      <ul class="cards">
        {stalled.map(({ caseId, procedure, title, expected, by }) => (
          <li class="stuck">
            <p dir="auto">
              <a href={`/cases/${caseId}`}>{title}</a>
            </p>
            <p>{reader.of(procedure).say(`stalled.expected.${expected}`)}</p>
            <p class="soft small">
              <bdi class="id">{caseId}</bdi> · {reader.labelled(reader.say('stalled.by'))}
              <InstantText reader={reader} at={by} />
            </p>
          </li>
        ))}
        {overdue.map((item) => (
          <li class="stuck">
            <DeadlineText reader={reader} item={item} bodyNames={bodyNames} withDay />
          </li>
        ))}
      </ul>
      <NextPage reader={reader} path="/deadlines" query={shown} as="late" cursor={moreOverdue} />
      <h2>{reader.say('deadlines.month')}</h2>
      <MonthTable
        {...{ reader, month, items, isFirst, isLast, bodyNames }}
        hrefOf={(other) => `/deadlines?${new URLSearchParams({ ...filters, month: other })}`}
      />
      <NextPage reader={reader} path="/deadlines" query={shown} cursor={next} />
      <FileLinks reader={reader} path="/deadlines" query={shown} />
      <p>
        <a href={`/deadlines.ics${Object.keys(filters).length === 0 ? '' : `?${new URLSearchParams(filters)}`}`}>
          {reader.say('deadlines.file')}
        </a>{' '}
        · <a href="/calendar">{reader.say('calendar.title')}</a>
      </p>
    </Page>
  );
}
