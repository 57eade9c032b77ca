import { Emblem } from './emblem.tsx';
import type { Frame } from './frame.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { Navigation } from './navigation.tsx';

export function PageHeader({ frame, typed }: { frame: Frame; typed: boolean }) {
  const { reader, person, csrf } = frame;
  return (
    <header>
      <div class="top">
        <div class="wrap">
          <a class="brand" href="/">
            <Emblem />
            {reader.say('site.name')}
            <span>{reader.say('site.owner')}</span>
          </a>
          <div class="tools">
            <LanguageSwitch frame={frame} typed={typed} />
            {person === undefined ? (
              <a href="/sign-in">{reader.say('nav.sign-in')}</a>
            ) : (
              <form method="post" action="/sign-out">
                <span class="soft">{reader.say('nav.signed-in-as', { name: person })}</span>
                <input type="hidden" name="csrf" value={csrf} />
                <button class="link" type="submit">
                  {reader.say('nav.sign-out')}
                </button>
              </form>
            )}
          </div>
        </div>
      </div>
      <Navigation frame={frame} />
    </header>
  );
}
