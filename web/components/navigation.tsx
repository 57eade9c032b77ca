import type { Frame } from './frame.ts';

const register = ['/register', 'nav.register'] as const;
const meetings = ['/meetings', 'nav.meetings'] as const;
/** Of the bodies whose calendar is public, everybody reads when they meet. */
const forAll = [['/', 'nav.home'], register, meetings] as const;

const forSignedIn = [
  ['/', 'nav.home'],
  ['/tasks', 'nav.tasks'],
  ['/cases', 'nav.cases'],
] as const;

/** What everybody with a role may read, and some of them write. */
const books = [meetings, ['/settings', 'nav.settings']] as const;

const receivedMails = ['/received', 'nav.received'] as const;
const stalledCases = ['/stalled', 'nav.stalled'] as const;

export function Navigation({ frame }: { frame: Frame }) {
  const { reader, person, begins = [], watches, handlesMail, path } = frame;
  const [only, ...others] = begins;
  const begin = only === undefined ? [] : [[others.length === 0 ? only.href : '/cases/new', 'nav.propose'] as const];
  const forThem = person === undefined ? forAll : [...forSignedIn, ...begin, register, ...books];
  const [here] = path.split('?');
  const all = [...forThem, ...(handlesMail ? [receivedMails] : []), ...(watches ? [stalledCases] : [])];
  return (
    <nav class="nav" aria-label={reader.say('nav.label')}>
      <ul class="wrap">
        {all.map(([href, key]) => (
          <li>
            <a href={href} {...(href === here ? { 'aria-current': 'page' as const } : {})}>
              {reader.say(key)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
