import type { Reader } from '../reader.ts';

type Props = {
  reader: Reader;
  path: string;
  query?: Readonly<Record<string, string | undefined>>;
  /** By which name the address takes the cursor, where a page has two lists. */
  as?: string;
  cursor: string | null;
};

/** A link to the rest of a list. */
export function NextPage({ reader, path, query = {}, as = 'cursor', cursor }: Props) {
  if (cursor === null) return null;
  const search = new URLSearchParams({ [as]: cursor });
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, value);
  return (
    <p>
      <a href={`${path}?${search}`}>{reader.say('list.more')}</a>
    </p>
  );
}
