import { directionOf } from '#schemas/language.ts';
import type { Reader } from '../reader.ts';
import type { Change } from './compare-texts.ts';

type Props = { reader: Reader; language: string; changes: readonly Change[] };

/** A text with what was added and removed marked in words as well as in colour. */
export const ChangedText = ({ reader, language, changes }: Props) => (
  <div class="text" lang={language} dir={directionOf(language)}>
    {changes.map(({ kind, text }) => {
      if (kind === 'same') return text;
      const label = <span class="unseen" lang={reader.language}>{` [${reader.say(`case.compare.${kind}`)}] `}</span>;
      return kind === 'added' ? (
        <ins>
          {label}
          {text}
        </ins>
      ) : (
        <del>
          {label}
          {text}
        </del>
      );
    })}
  </div>
);
