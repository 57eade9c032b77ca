import { InterfaceLanguage } from '#schemas/language.ts';
import { ownNameOf } from '../reader.ts';
import type { Frame } from './frame.ts';

/** Sets the language cookie and comes back. Each language is named in itself, so that its readers find it. */
export function LanguageSwitch({ frame }: { frame: Frame }) {
  const { reader, path } = frame;
  return (
    <form method="post" action="/language" aria-label={reader.say('nav.language')}>
      <input type="hidden" name="back" value={path} />
      {InterfaceLanguage.options.map((language) => (
        <button
          class="link"
          type="submit"
          name="language"
          value={language}
          lang={language}
          aria-pressed={language === reader.language ? 'true' : 'false'}
        >
          {ownNameOf(language)}
        </button>
      ))}
    </form>
  );
}
