import type { Reader } from '../reader.ts';

export function PageFooter({ reader }: { reader: Reader }) {
  return (
    <footer class="foot">
      <div class="wrap">
        <p>{reader.say('site.zone', { zone: reader.timeZone })}</p>
        <p>{reader.say('site.footer')}</p>
        <p>
          <a href="/glossary">{reader.say('glossary.title')}</a>
        </p>
      </div>
    </footer>
  );
}
