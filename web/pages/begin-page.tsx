import type { Frame } from '../components/frame.ts';
import { Page } from '../components/page.tsx';

/** Which procedure to begin, where there are several. */
export function BeginPage({ frame, procedures }: { frame: Frame; procedures: readonly string[] }) {
  const { reader } = frame;
  const title = reader.say('nav.propose');
  return (
    <Page frame={frame} title={title}>
      <h1>{title}</h1>
      <ul>
        {procedures.map((procedure) => (
          <li>
            <a href={`/cases/new/${procedure}`}>{reader.of(procedure).say(`procedures.${procedure}`)}</a>
          </li>
        ))}
      </ul>
    </Page>
  );
}
