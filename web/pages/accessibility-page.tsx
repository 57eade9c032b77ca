import type { Contacts } from '#schemas/contacts.ts';
import { Contact } from '../components/contact.tsx';
import type { Frame } from '../components/frame.ts';
import { Page } from '../components/page.tsx';

/** How accessible the portal is: what was tested and how (test/e2e), what is known to fall short, and whom to tell. */
export function AccessibilityPage({ frame, contacts }: { frame: Frame; contacts: Contacts }) {
  const { reader } = frame;
  const list = (...keys: string[]) => (
    <ul>
      {keys.map((key) => (
        <li>{reader.say(key)}</li>
      ))}
    </ul>
  );
  return (
    <Page frame={frame} title={reader.say('accessibility.title')}>
      <h1>{reader.say('accessibility.title')}</h1>
      <p class="lead">{reader.say('accessibility.lead')}</p>
      <h2>{reader.say('accessibility.tested')}</h2>
      {list('accessibility.axe', 'accessibility.scripts', 'accessibility.direction', 'accessibility.reach')}
      <h2>{reader.say('accessibility.gaps')}</h2>
      {list('accessibility.people', 'accessibility.documents', 'accessibility.tables')}
      <Contact reader={reader} address={contacts.accessibility} />
      <p>{reader.say('accessibility.write')}</p>
    </Page>
  );
}
