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
  ['/search', 'nav.search'],
];

/** What everybody with a role may read, and some of them write. */
const books: readonly Entry[] = [meetings, ['/settings', 'nav.settings']];

const board: Entry = ['/board', 'nav.board'];
const deadlines: Entry = ['/deadlines', 'nav.deadlines'];
const deliveries: Entry = ['/deliveries', 'nav.deliveries'];
const receivedMails: Entry = ['/received', 'nav.received'];
const stalledCases: Entry = ['/stalled', 'nav.stalled'];

/** What everybody needs in sight; what belongs to some, or is looked up now and then, under one word. */
export function Navigation({ frame }: { frame: Frame }) {
  const { reader, person, begins = [], lists = [], watches, handlesMail, readsBoard, path } = frame;
  const [only, ...others] = begins;
  const begin: Entry[] = only === undefined ? [] : [[others.length === 0 ? only.href : '/cases/new', 'nav.propose']];
  const forReading = [
    register,
    ...lists.map(({ procedure, list }): Entry => [`/${list}`, `lists.${list}.title`, procedure]),
  ];
  const forDesks = [
    ...(readsBoard ? [deadlines, deliveries] : []),
    ...(handlesMail ? [receivedMails] : []),
    ...(watches ? [stalledCases] : []),
  ];
  const [first, more] =
    person === undefined
      ? [[home, ...forReading, meetings], []]
      : [
          [home, ...(readsBoard ? [board] : []), ...forSignedIn, ...begin, register],
          [...forReading.slice(1), ...books, ...forDesks],
        ];
  const [here] = path.split('?');
  const links = (entries: readonly Entry[]) =>
    entries.map(([href, key, procedure]) => (
      <li>
        <a href={href} {...(href === here ? { 'aria-current': 'page' as const } : {})}>
          {reader.of(procedure).say(key)}
        </a>
      </li>
    ));
  return (
    <nav class="nav" aria-label={reader.say('nav.label')}>
      <div class="wrap">
        <ul>
          {links(first)}
          {more.length === 0 ? null : (
            <li>
              <details>
                <summary {...(more.some(([href]) => href === here) ? { class: 'here' } : {})}>
                  {reader.say('nav.more')}
                </summary>
                <ul>{links(more)}</ul>
              </details>
            </li>
          )}
        </ul>
      </div>
    </nav>
  );
}
