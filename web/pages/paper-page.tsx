import { type PaperView, paperAddress } from '#schemas/sections/papers.ts';
import type { PaperPart } from '#workflows/procedure/paper.ts';
import { CaseNamed } from '../components/case-named.tsx';
import type { Frame } from '../components/frame.ts';
import { InstantText } from '../components/instant-text.tsx';
import { Page } from '../components/page.tsx';
import { PaperParts } from '../components/paper-parts.tsx';
import { TextHash } from '../components/text-hash.tsx';
import type { Reader } from '../reader.ts';

type Props = {
  frame: Frame;
  caseId: string;
  title: string;
  issue: PaperView;
  language: string;
  parts: readonly PaperPart[];
  upTo: number;
  isAsIssued: boolean;
};

/** A paper to be read and printed, with what shows that it is the one that went out. */
export function PaperPage({ frame, caseId, title, issue, language, parts, upTo, isAsIssued }: Props) {
  const { reader } = frame;
  const name = reader.say(`papers.${issue.paper}`);
  return (
    <Page frame={frame} title={`${name} – ${caseId}`}>
      <h1>{name}</h1>
      <CaseNamed caseId={caseId} title={title} />
      <Standing reader={reader} issue={issue} isAsIssued={isAsIssued} />
      <p class="soft">{reader.say('paper.lead', { number: upTo })}</p>
      <PaperParts language={language} parts={parts} />
      {issue.sha256 === null ? (
        <p>
          <a href={fileOf(caseId, issue)}>{reader.say('paper.file')}</a>
        </p>
      ) : (
        <TextHash reader={reader} hash={issue.sha256} file={fileOf(caseId, issue)} />
      )}
    </Page>
  );
}

const fileOf = (caseId: string, issue: PaperView): string => `/cases/${caseId}/papers/${paperAddress(issue)}.txt`;

/** Whether it has gone out, and whether what is shown is still that. */
function Standing({ reader, issue: { at }, isAsIssued }: { reader: Reader } & Pick<Props, 'issue' | 'isAsIssued'>) {
  if (at === null) return <p class="note">{reader.say('paper.now')}</p>;
  return (
    <>
      <p>
        {reader.labelled(reader.say('paper.sent'))}
        <InstantText reader={reader} at={at} />
      </p>
      <p class={isAsIssued ? '' : 'note'}>{reader.say(isAsIssued ? 'paper.as-issued' : 'paper.otherwise')}</p>
    </>
  );
}
