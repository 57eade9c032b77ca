import type { RegisterEntry } from '#schemas/api.ts';
import { RegisterCards } from '../components/register-cards.tsx';
import type { Reader } from '../reader.ts';

/** What everybody may read came about lately, and the way to the rest. */
export function Published({ reader, entries }: { reader: Reader; entries: readonly RegisterEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <section>
      <h2>{reader.say('home.published')}</h2>
      <RegisterCards reader={reader} entries={entries} />
      <p>
        <a href="/register">{reader.say('home.whole-register')}</a>
      </p>
    </section>
  );
}
