import { directionOf } from '#schemas/language.ts';
import type { Shown } from '#schemas/sections/shown.ts';
import type { Reader } from '../reader.ts';
import { inWords } from './in-words.ts';
import { InstantText } from './instant-text.tsx';

/** A value of a case, as it is said that people are shown it. */
export function ShownValue({ reader, shown }: { reader: Reader; shown: Shown }) {
  switch (shown.as) {
    case 'instant':
      return <InstantText reader={reader} at={shown.value} />;
    case 'meeting':
      return (
        <a href={`/meetings/${shown.value}`}>
          <InstantText reader={reader} at={shown.at} />
        </a>
      );
    // Lists begin with a name that may be foreign, and are in the reader's words all the same.
    case 'parties':
    case 'people':
    case 'countries':
    case 'us-dollars':
      return <bdi dir={directionOf(reader.language)}>{inWords(reader, shown)}</bdi>;
    case 'text':
    case 'named':
    case 'party':
    case 'day':
      return <>{inWords(reader, shown)}</>;
    default:
      return <bdi>{inWords(reader, shown)}</bdi>;
  }
}
