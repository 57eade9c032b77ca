import { sectionsOf, textsIn } from '#schemas/sections/section.ts';
import type { ToldEvent, ViewedCase } from '#schemas/sections/viewed-case.ts';
import { CaseFacts } from '../case/case-facts.tsx';
import { MailsTable } from '../case/mails-table.tsx';
import { OpenTasks } from '../case/open-tasks.tsx';
import { Progress } from '../case/progress.tsx';
import { Sections } from '../case/sections.tsx';
import type { Compared } from '../case/texts.tsx';
import { Timeline } from '../case/timeline.tsx';
import { Deadline } from '../components/deadline.tsx';
import type { Frame } from '../components/frame.ts';
import { KosovoNote } from '../components/kosovo-note.tsx';
import { Page } from '../components/page.tsx';

type Props = {
  frame: Frame;
  view: ViewedCase;
  history: readonly ToldEvent[];
  own: ReadonlySet<string>;
  compared?: Compared | undefined;
};

/** Everything about one case. */
export function CasePage({ frame, view, history, own, compared }: Props) {
  const { reader } = frame;
  return (
    <Page frame={frame} title={`${view.caseId} ${view.title}`}>
      <h1 dir="auto">{view.title}</h1>
      <p class="soft">
        <bdi>{view.caseId}</bdi> · {reader.say(`procedures.${view.procedure}`)} ·{' '}
        <span class="tag">{reader.say(`states.${view.state}`)}</span>
      </p>
      <section class="waits" aria-label={reader.say('case.waiting')}>
        <p>{view.waitingFor}</p>
      </section>
      {sectionsOf(view.sections, 'progress').map(({ steps }) => (
        <Progress reader={reader} steps={steps} />
      ))}
      {view.deadline === null ? null : (
        <>
          <h2>{reader.say('task.deadline')}</h2>
          <Deadline reader={reader} at={view.deadline} />
        </>
      )}
      <h2>{reader.say('case.tasks')}</h2>
      <OpenTasks reader={reader} tasks={view.openTasks} own={own} />
      <h2>{reader.say('case.facts')}</h2>
      <CaseFacts reader={reader} view={view} />
      <Sections reader={reader} view={view} compared={compared} />
      <h2>{reader.say('case.timeline')}</h2>
      <Timeline reader={reader} history={history} />
      <h2>{reader.say('case.mails')}</h2>
      <MailsTable reader={reader} history={history} />
      <KosovoNote
        reader={reader}
        texts={[view.title, ...textsIn(view.sections).flatMap(({ title, text }) => [title, text])]}
      />
      <p class="no-print">
        <a href={`/api/cases/${view.caseId}/bundle`}>{reader.say('case.bundle')}</a>
        <br />
        <a href={`/api/cases/${view.caseId}`}>{reader.say('case.json')}</a>
      </p>
    </Page>
  );
}
