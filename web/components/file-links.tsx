import type { Reader } from '../reader.ts';

type Props = { reader: Reader; path: string; query: Readonly<Record<string, string | undefined>> };

/** A list as files: the same filters, for a spreadsheet and for programs. */
export function FileLinks({ reader, path, query }: Props) {
  const given = Object.entries(query).filter((each): each is [string, string] => Boolean(each[1]));
  const asked = given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
  return (
    <ul class="abreast no-print">
      {(['csv', 'json'] as const).map((kind) => (
        <li>
          <a href={`${path}.${kind}${asked}`}>{reader.say(`list.${kind}`)}</a>
        </li>
      ))}
    </ul>
  );
}
