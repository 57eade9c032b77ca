import { type PaperView, paperAddress } from '#schemas/sections/papers.ts';
import { InstantText } from '../components/instant-text.tsx';
import { Cell, StackedTable } from '../components/stacked-table.tsx';
import type { Reader } from '../reader.ts';

type Props = { reader: Reader; caseId: string; title: string; papers: readonly PaperView[] };

/** What is drawn up from the history: each paper to be read, with when it went out and the hash that was recorded then. */
export function Papers({ reader, caseId, title, papers }: Props) {
  const columns = {
    paper: reader.say('paper.name'),
    sent: reader.say('paper.sent'),
    hash: reader.say('case.hash'),
  };
  return (
    <StackedTable label={reader.say(title)} columns={Object.values(columns)}>
      {papers.map((each) => (
        <tr>
          <Cell of={columns.paper}>
            <a href={`/cases/${caseId}/papers/${paperAddress(each)}`}>{reader.say(`papers.${each.paper}`)}</a>
          </Cell>
          <Cell of={columns.sent}>
            {each.at === null ? reader.say('paper.not-sent') : <InstantText reader={reader} at={each.at} />}
          </Cell>
          <Cell of={columns.hash}>{each.sha256 === null ? null : <bdi class="hash">{each.sha256}</bdi>}</Cell>
        </tr>
      ))}
    </StackedTable>
  );
}
