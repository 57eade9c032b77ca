import type { StalledCase } from '#schemas/api.ts';
import type { Frame } from '../components/frame.ts';
import { InstantText } from '../components/instant-text.tsx';
import { NextPage } from '../components/next-page.tsx';
import { Page } from '../components/page.tsx';
import { StateBadge } from '../components/state-badge.tsx';

type Props = { frame: Frame; cases: readonly StalledCase[]; mayResume: boolean; next: string | null };

/** Cases to which something should have happened by itself: what, since when, and the way to set them going again. */
export function StalledPage({ frame, cases, mayResume, next }: Props) {
  const { reader } = frame;
  return (
    <Page frame={frame} title={reader.say('stalled.title')}>
      <h1>{reader.say('stalled.title')}</h1>
      <p class="lead">{reader.say('stalled.lead')}</p>
      {cases.length === 0 && next === null ? <p>{reader.say('stalled.none')}</p> : null}
      {mayResume ? null : <p>{reader.say('stalled.who')}</p>}
      <ul class="cards">
        {cases.map((item) => (
          <li>
            <p dir="auto">
              <a href={`/cases/${item.caseId}`}>{item.title}</a>
            </p>
            <p class="soft small">
              <bdi class="id">{item.caseId}</bdi> ·{' '}
              <StateBadge reader={reader} procedure={item.procedure} name={item.state} /> {reader.say('case.since')}{' '}
              <InstantText reader={reader} at={item.since} />
            </p>
            <p>{item.waitingFor}</p>
            <dl class="facts">
              <dt>{reader.say('stalled.expected')}</dt>
              <dd>{reader.say(`stalled.expected.${item.expected}`)}</dd>
              <dt>{reader.say('stalled.by')}</dt>
              <dd>
                <InstantText reader={reader} at={item.by} />
              </dd>
            </dl>
            {mayResume ? <ResumeForm frame={frame} caseId={item.caseId} title={item.title} /> : null}
          </li>
        ))}
      </ul>
      <NextPage reader={reader} path="/stalled" cursor={next} />
    </Page>
  );
}

function ResumeForm({ frame, caseId, title }: { frame: Frame; caseId: string; title: string }) {
  return (
    <form method="post" action={`/stalled/${caseId}`}>
      <input type="hidden" name="csrf" value={frame.csrf} />
      <button
        class="button"
        type="submit"
        aria-label={frame.reader.labelled(frame.reader.say('stalled.resume'), title)}
      >
        {frame.reader.say('stalled.resume')}
      </button>
    </form>
  );
}
