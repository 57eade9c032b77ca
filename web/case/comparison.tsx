import type { TextView } from '#schemas/sections/texts.ts';
import type { Reader } from '../reader.ts';
import { ChangedText } from './changed-text.tsx';
import { comparisonOf } from './kept-comparisons.ts';
import { SideBySide } from './side-by-side.tsx';

/** Two versions of one language, what was added and removed marked in words as well as in colour. */
export function Comparison({ reader, before, after }: { reader: Reader; before: TextView; after: TextView }) {
  const { language } = after;
  const changes = comparisonOf(before, after);
  const title = reader.say('case.compare.title', { from: before.version, to: after.version });
  return (
    <section id="comparison">
      <h3>{title}</h3>
      {changes.every(({ kind }) => kind === 'same') ? <p>{reader.say('case.compare.same')}</p> : null}
      {changes.some(({ kind }) => kind === 'same') ? null : <p>{reader.say('case.compare.large')}</p>}
      <ChangedText reader={reader} language={language} changes={changes} />
      <details>
        <summary>{reader.say('case.compare.beside')}</summary>
        <SideBySide reader={reader} before={before} after={after} />
      </details>
    </section>
  );
}
