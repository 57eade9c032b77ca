import { sectionsOf } from '#schemas/sections/section.ts';
import type { ViewedCase } from '#schemas/sections/viewed-case.ts';
import { saidIn } from '../components/in-words.ts';
import type { Reader } from '../reader.ts';

type Props = {
  reader: Reader;
  view: Pick<ViewedCase, 'sections'>;
  /** Where it stands under a heading already. */
  isHeaded?: boolean;
};

/** What happens next, when, and unless what, in the order in which it would. */
export function WhatIsAhead({ reader, view, isHeaded = false }: Props) {
  const ahead = sectionsOf(view.sections, 'progress').flatMap((section) => section.ahead ?? []);
  if (ahead.length === 0) return null;
  const list = (
    <ol>
      {ahead.map(({ says }) => (
        <li>{saidIn(reader, says)}</li>
      ))}
    </ol>
  );
  if (isHeaded) return list;
  return (
    <section aria-labelledby="ahead">
      <h2 id="ahead">{reader.say('case.ahead')}</h2>
      {list}
    </section>
  );
}
