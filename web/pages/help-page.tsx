import type { Contacts } from '#schemas/contacts.ts';
import { Contact } from '../components/contact.tsx';
import type { Frame } from '../components/frame.ts';
import { Page } from '../components/page.tsx';

type Link = readonly [href: string, label: string];

/** What each can do here, and the pages on which they do it. */
const roles: readonly (readonly [name: string, links: readonly Link[]])[] = [
  [
    'submitter',
    [
      ['/', 'nav.home'],
      ['/drafts', 'drafts.title'],
    ],
  ],
  [
    'member',
    [
      ['/tasks', 'nav.tasks'],
      ['/positions', 'own-acts.title'],
      ['/absences', 'tasks.absences'],
      ['/calendar', 'calendar.title'],
    ],
  ],
  [
    'secretariat',
    [
      ['/board', 'nav.board'],
      ['/deadlines', 'nav.deadlines'],
      ['/deliveries', 'nav.deliveries'],
      ['/received', 'nav.received'],
      ['/settings', 'nav.settings'],
    ],
  ],
  [
    'auditor',
    [
      ['/cases', 'nav.cases'],
      ['/search', 'search.title'],
      ['/stalled', 'nav.stalled'],
    ],
  ],
  [
    'public',
    [
      ['/register', 'register.title'],
      ['/meetings', 'nav.meetings'],
    ],
  ],
];

const questions = ['sign-in', 'code', 'mail', 'nothing', 'change', 'away', 'lost'] as const;

const more: readonly Link[] = [
  ['/glossary', 'glossary.title'],
  ['/accessibility', 'accessibility.title'],
  ['/privacy', 'privacy.title'],
  ['/api/openapi.json', 'help.interface'],
];

/** What somebody can do here, by what they are, and the questions that are asked most; each has an address of its own. */
export function HelpPage({ frame, contacts, minutes }: { frame: Frame; contacts: Contacts; minutes: number }) {
  const { reader } = frame;
  return (
    <Page frame={frame} title={reader.say('help.title')}>
      <h1>{reader.say('help.title')}</h1>
      <p class="lead">{reader.say('help.lead')}</p>
      <h2 id="roles">{reader.say('help.roles')}</h2>
      {roles.map(([name, links]) => (
        <section id={name}>
          <h3>{reader.say(`help.${name}`)}</h3>
          <p>{reader.say(`help.${name}.text`)}</p>
          <p>
            {links.map(([href, label], index) => (
              <>
                {index === 0 ? '' : ' · '}
                <a href={href}>{reader.say(label)}</a>
              </>
            ))}
          </p>
        </section>
      ))}
      <h2 id="questions">{reader.say('help.questions')}</h2>
      {questions.map((name) => (
        <section id={name}>
          <h3>{reader.say(`help.${name}`)}</h3>
          <p>{reader.say(`help.${name}.text`, { minutes })}</p>
        </section>
      ))}
      <h2 id="more">{reader.say('help.more')}</h2>
      <ul>
        {more.map(([href, label]) => (
          <li>
            <a href={href}>{reader.say(label)}</a>
          </li>
        ))}
      </ul>
      <Contact reader={reader} address={contacts.help} />
    </Page>
  );
}
