import type { Frame } from './frame.ts';

const forAll = [
  ['/', 'nav.home'],
  ['/register', 'nav.register'],
] as const;

const newProposal = '/proposals/new';

const forSignedIn = [
  ['/', 'nav.home'],
  ['/tasks', 'nav.tasks'],
  ['/cases', 'nav.cases'],
  [newProposal, 'nav.propose'],
  ['/register', 'nav.register'],
] as const;

const receivedMails = ['/received', 'nav.received'] as const;
const stalledCases = ['/stalled', 'nav.stalled'] as const;

export function Navigation({ frame }: { frame: Frame }) {
  const { reader, person, proposes, watches, handlesMail, path } = frame;
  const forThem = person === undefined ? forAll : forSignedIn.filter(([href]) => proposes || href !== newProposal);
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
