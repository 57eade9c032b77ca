import type { DocumentRef } from '#schemas/document.ts';
import { shownLine } from '#schemas/text/shown.ts';
import { Cell, StackedTable } from '../components/stacked-table.tsx';
import type { Reader } from '../reader.ts';

type Props = { reader: Reader; title: string; documents: readonly DocumentRef[] /** Where they lie. */; at?: string };

/** Documents of a case, each to be kept as a file, with the hash by which anybody can tell it. */
export function Documents({ reader, title, documents, at = '/api/documents' }: Props) {
  const columns = {
    name: reader.say('document.name'),
    size: reader.say('document.size'),
    hash: reader.say('case.hash'),
  };
  return (
    <StackedTable label={reader.say(title)} columns={Object.values(columns)}>
      {documents.map(({ documentId, name, size, sha256 }) => (
        <tr>
          <Cell of={columns.name} written>
            <a href={`${at}/${documentId}`}>{shownLine(name)}</a>
          </Cell>
          <Cell of={columns.size}>{reader.say('document.kilobytes', { count: Math.ceil(size / 1024) })}</Cell>
          <Cell of={columns.hash}>
            <bdi class="hash">{sha256}</bdi>
          </Cell>
        </tr>
      ))}
    </StackedTable>
  );
}
