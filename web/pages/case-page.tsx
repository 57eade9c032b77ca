import { sectionsOf, textsIn } from '#schemas/sections/section.ts';
import type { ToldEvent, ViewedCase } from '#schemas/sections/viewed-case.ts';
import { AlteredHistory } from '../case/altered-history.tsx';
import type { Asking } from '../case/asking.ts';
import { CaseFacts } from '../case/case-facts.tsx';
import { CaseSummary } from '../case/case-summary.tsx';
import { eventsOf, historyPart } from '../case/history-part.ts';
import { MailsTable } from '../case/mails-table.tsx';
import { ObjectedParagraphs } from '../case/objected-paragraphs.tsx';
import { OpenTasks } from '../case/open-tasks.tsx';
import { Progress } from '../case/progress.tsx';
import { anchorOf } from '../case/section-anchor.ts';
import { headingsOf, Sections } from '../case/sections.tsx';
import type { Compared } from '../case/texts.tsx';
import { Timeline } from '../case/timeline.tsx';
import { WhatIsAhead } from '../case/what-is-ahead.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import type { Frame } from '../components/frame.ts';
import { KosovoNote } from '../components/kosovo-note.tsx';
import { Page } from '../components/page.tsx';
import type { Reader } from '../reader.ts';

type Props = {
  frame: Frame;
  view: ViewedCase;
  history: readonly ToldEvent[];
  /** Ids of tasks that the reader may act on, and of those that are asked of them. */
  own: ReadonlySet<string>;
  asked: ReadonlySet<string>;
  compared?: Compared | undefined;
  /** The event whose part of the history is shown; otherwise the newest part is. */
  event?: number | undefined;
  asking: Omit<Asking, 'frame' | 'caseId'>;
};

/** Everything about one case, and beside it what that comes to. */
export function CasePage({ frame, view, history, own, asked, compared, event, asking }: Props) {
  const { reader } = frame;
  const part = historyPart(history, event);
  const headings = ['case.tasks', 'case.facts', ...headingsOf(view), 'case.timeline', 'case.mails'];
  return (
    <Page frame={frame} title={`${view.caseId} ${view.title}`} wrong={asking.form.errors.length > 0}>
      <ErrorSummary reader={reader} errors={asking.form.errors} />
      <h1 dir="auto">{view.title}</h1>
      <p class="soft">
        <bdi class="id">{view.caseId}</bdi> · {reader.say(`procedures.${view.procedure}`)}
      </p>
      <AlteredHistory reader={reader} finding={view.finding} />
      <div class="case">
        <CaseSummary reader={reader} view={view} asked={asked} headings={headings} />
        <div class="body">
          {sectionsOf(view.sections, 'progress').map(({ steps }) => (
            <Progress reader={reader} steps={steps} />
          ))}
          <WhatIsAhead reader={reader} view={view} />
          <Heading reader={reader} title="case.tasks" />
          <OpenTasks reader={reader} tasks={view.openTasks} own={own} />
          <Heading reader={reader} title="case.facts" />
          <CaseFacts reader={reader} view={view} />
          <ObjectedParagraphs reader={reader} view={view} />
          <Sections
            reader={reader}
            view={view}
            compared={compared}
            asking={{ frame, caseId: view.caseId, ...asking }}
          />
          <Heading reader={reader} title="case.timeline" />
          <Timeline {...{ reader, part, history }} on={`/cases/${view.caseId}`} />
          <Heading reader={reader} title="case.mails" />
          <MailsTable
            {...{ reader, history }}
            about={eventsOf(part)}
            wordsOf={(seq) => `/cases/${view.caseId}/mails/${seq}`}
          />
        </div>
      </div>
      <KosovoNote
        reader={reader}
        texts={[view.title, ...textsIn(view.sections).flatMap(({ title, text }) => [title, text])]}
      />
      <p class="no-print">
        {frame.watches ? (
          <>
            <a href={`/cases/${view.caseId}/executions`}>{reader.say('executions.title')}</a>
            <br />
          </>
        ) : null}
        <a href={`/api/cases/${view.caseId}/bundle`}>{reader.say('case.bundle')}</a>
        <br />
        <a href={`/api/cases/${view.caseId}`}>{reader.say('case.json')}</a>
      </p>
    </Page>
  );
}

const Heading = ({ reader, title }: { reader: Reader; title: string }) => (
  <h2 id={anchorOf(title)}>{reader.say(title)}</h2>
);
