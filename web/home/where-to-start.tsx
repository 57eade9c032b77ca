import type { Frame } from '../components/frame.ts';
import type { Reader } from '../reader.ts';

/** The ways on: signing in for those who have not, what may be begun, and what everybody reads. */
export function WhereToStart({ frame }: { frame: Frame }) {
  const { reader, person, begins = [], lists = [] } = frame;
  return (
    <section>
      <h2>{reader.say('home.start')}</h2>
      <ul class="ways">
        {person === undefined ? (
          <li>
            <a href="/sign-in">{reader.say('home.start.sign-in')}</a>
          </li>
        ) : (
          <>
            {begins.map(({ procedure, href }) => (
              <li>
                <a href={href}>
                  {begins.length === 1 ? reader.say('home.start.propose') : beginningOf(reader, procedure)}
                </a>
              </li>
            ))}
            <li>
              <a href="/drafts">{reader.say('home.start.drafts')}</a>
            </li>
            <li>
              <a href="/cases">{reader.say('home.start.cases')}</a>
            </li>
            <li>
              <a href="/positions">{reader.say('home.start.positions')}</a>
            </li>
            <li>
              <a href="/search">{reader.say('home.start.search')}</a>
            </li>
          </>
        )}
        <li>
          <a href="/register">{reader.say('home.start.register')}</a>
        </li>
        {lists.map(({ procedure, list }) => (
          <li>
            <a href={`/${list}`}>{reader.of(procedure).say(`lists.${list}.title`)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

const beginningOf = (reader: Reader, procedure: string): string =>
  reader.say('home.start.begin', { procedure: reader.of(procedure).say(`procedures.${procedure}`) });
