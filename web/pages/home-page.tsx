import type { CaseSummary, ListedTask, RegisterEntry } from '#schemas/api.ts';
import type { Frame } from '../components/frame.ts';
import { Page } from '../components/page.tsx';
import { AtWork } from '../home/at-work.tsx';
import { HowItGoes } from '../home/how-it-goes.tsx';
import { Published } from '../home/published.tsx';
import { WhereToStart } from '../home/where-to-start.tsx';

type Props = {
  frame: Frame;
  /** The procedures that there are, each told of in its own words. */
  procedures: readonly string[];
  tasks: readonly ListedTask[];
  /** Cases of the reader, the last changed first. */
  changed: readonly CaseSummary[];
  /** The latest of the public register. */
  published: readonly RegisterEntry[];
};

/** For those signed in their work; for everybody for whom this is, what came of it lately, and where to start. */
export function HomePage({ frame, procedures, tasks, changed, published }: Props) {
  const { reader, person } = frame;
  const goes = procedures.map((procedure) => (
    <HowItGoes reader={reader.of(procedure)} name={procedures.length === 1 ? undefined : procedure} />
  ));
  const leads = procedures.map((procedure) => <p class="lead">{reader.of(procedure).say('home.lead')}</p>);
  return (
    <Page frame={frame} title={reader.say('home.title')}>
      <h1>{reader.say('home.title')}</h1>
      {person === undefined ? (
        <>
          {leads}
          <WhereToStart frame={frame} />
          <Published reader={reader} entries={published} />
          <div class="columns">{goes}</div>
        </>
      ) : (
        <>
          <AtWork frame={frame} tasks={tasks} changed={changed} />
          <Published reader={reader} entries={published} />
          <details>
            <summary>{reader.say('home.how-it-goes')}</summary>
            {leads}
            <div class="columns">{goes}</div>
          </details>
        </>
      )}
    </Page>
  );
}
