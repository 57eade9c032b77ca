import type { AssignmentProposal } from '#schemas/assignment.ts';
import type { Frame } from '../components/frame.ts';
import { Page } from '../components/page.tsx';
import { ProposedPeople } from '../components/proposed-people.tsx';

/** People for all cases that wait for some, shared out together; each is asked on the page of its case's task. */
export function ProposalsPage({ frame, proposal }: { frame: Frame; proposal: AssignmentProposal }) {
  const { reader } = frame;
  const { cases, isOptimal, hasMore } = proposal;
  return (
    <Page frame={frame} title={reader.say('proposals.title')}>
      <h1>{reader.say('proposals.title')}</h1>
      {cases.length === 0 ? (
        <p>{reader.say('proposals.none')}</p>
      ) : (
        <>
          <p class="lead">{reader.say(isOptimal ? 'proposal.optimal' : 'proposal.in-time')}</p>
          <p>{reader.say('proposals.nothing-sent')}</p>
        </>
      )}
      {hasMore ? <p class="note">{reader.say('proposals.more', { count: cases.length })}</p> : null}
      {cases.map((proposed) => (
        <section>
          <h2 dir="auto">{proposed.title}</h2>
          <p>
            <a href={`/tasks/${proposed.taskId}/proposal?keep=${encodeURIComponent(proposed.toAsk.join(','))}`}>
              {reader.say('proposals.confirm')}
            </a>
          </p>
          <details>
            <summary>
              {proposed.toAsk.length === 0 ? reader.say('proposals.nobody') : reader.list(proposed.toAsk)}
            </summary>
            <ProposedPeople reader={reader} proposed={proposed} />
          </details>
        </section>
      ))}
    </Page>
  );
}
