import type { Frame } from './frame.ts';

/** An address with the word for it, which may be a procedure's. */
type Entry = readonly [href: string, key: string, procedure?: string];

const home: Entry = ['/', 'nav.home'];
const register: Entry = ['/register', 'nav.register'];
/** Of the bodies whose calendar is public, everybody reads when they meet. */
const meetings: Entry = ['/meetings', 'nav.meetings'];

const forSignedIn: readonly Entry[] = [
  ['/tasks', 'nav.tasks'],
  ['/cases', 'nav.cases'],
];

/** What everybody with a role may read, and some of them write. */
const books: readonly Entry[] = [meetings, ['/settings', 'nav.settings']];

const board: Entry = ['/board', 'nav.board'];
const receivedMails: Entry = ['/received', 'nav.received'];
const stalledCases: Entry = ['/stalled', 'nav.stalled'];

export function Navigation({ frame }: { frame: Frame }) {
  const { reader, person, begins = [], lists = [], watches, handlesMail, readsBoard, path } = frame;
  const [only, ...others] = begins;
  const begin: Entry[] = only === undefined ? [] : [[others.length === 0 ? only.href : '/cases/new', 'nav.propose']];
  const forReading = [
    register,
    ...lists.map(({ procedure, list }): Entry => [`/${list}`, `lists.${list}.title`, procedure]),
  ];
  const forThem =
    person === undefined ? [...forReading, meetings] : [...forSignedIn, ...begin, ...forReading, ...books];
  const [here] = path.split('?');
  const all = [
    home,
    ...(readsBoard ? [board] : []),
    ...forThem,
    ...(handlesMail ? [receivedMails] : []),
    ...(watches ? [stalledCases] : []),
  ];
  return (
    <nav class="nav" aria-label={reader.say('nav.label')}>
      <ul class="wrap">
        {all.map(([href, key, procedure]) => (
          <li>
            <a href={href} {...(href === here ? { 'aria-current': 'page' as const } : {})}>
              {reader.of(procedure).say(key)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
