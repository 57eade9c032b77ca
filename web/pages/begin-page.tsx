import type { Frame } from '../components/frame.ts';
import { Page } from '../components/page.tsx';

/** Which procedure to begin, where there are several. */
export function BeginPage({ frame }: { frame: Frame }) {
  const { reader, begins = [] } = frame;
  const title = reader.say('nav.propose');
  return (
    <Page frame={frame} title={title}>
      <h1>{title}</h1>
      <ul>
        {begins.map(({ procedure, href }) => (
          <li>
            <a href={href}>{reader.of(procedure).say(`procedures.${procedure}`)}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href="/drafts">{reader.say('home.start.drafts')}</a>
      </p>
    </Page>
  );
}
