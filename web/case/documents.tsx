import type { DocumentRef } from '#schemas/document.ts';
import { shownLine } from '#schemas/text/shown.ts';
import { WideTable } from '../components/wide-table.tsx';
import type { Reader } from '../reader.ts';

type Props = { reader: Reader; title: string; documents: readonly DocumentRef[] /** Where they lie. */; at?: string };

/** Documents of a case, each to be kept as a file, with the hash by which anybody can tell it. */
export function Documents({ reader, title, documents, at = '/api/documents' }: Props) {
  return (
    <WideTable label={reader.say(title)}>
      <thead>
        <tr>
          <th scope="col">{reader.say('document.name')}</th>
          <th scope="col">{reader.say('document.size')}</th>
          <th scope="col">{reader.say('case.hash')}</th>
        </tr>
      </thead>
      <tbody>
        {documents.map(({ documentId, name, size, sha256 }) => (
          <tr>
            <td class="words" dir="auto">
              <a href={`${at}/${documentId}`}>{shownLine(name)}</a>
            </td>
            <td>{reader.say('document.kilobytes', { count: Math.ceil(size / 1024) })}</td>
            <td>
              <bdi class="hash">{sha256}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
