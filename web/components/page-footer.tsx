import type { Reader } from '../reader.ts';

/** What everybody may want to know wherever they are. */
const pages = [
  ['/help', 'help.title'],
  ['/accessibility', 'accessibility.title'],
  ['/privacy', 'privacy.title'],
  ['/glossary', 'glossary.title'],
] as const;

export function PageFooter({ reader }: { reader: Reader }) {
  return (
    <footer class="foot">
      <div class="wrap">
        <p>{reader.say('site.zone', { zone: reader.timeZone })}</p>
        <p>{reader.say('site.footer')}</p>
        <p>
          {pages.map(([href, label], index) => (
            <>
              {index === 0 ? '' : ' · '}
              <a href={href}>{reader.say(label)}</a>
            </>
          ))}
        </p>
      </div>
    </footer>
  );
}
