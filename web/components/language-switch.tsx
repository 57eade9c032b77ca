import { Language, ownNameOf } from '#schemas/language.ts';
import type { Frame } from './frame.ts';

/** Id of the form that people write into, on a page that has one. */
export const typedFormId = 'typed';

/**
 * Sets the language cookie and comes back. Each language is named in itself, so that its readers find it. On a page that
 * people write into, the buttons post what is written there, so that it comes back in the other language.
 */
export function LanguageSwitch({ frame, typed }: { frame: Frame; typed: boolean }) {
  const { reader, path } = frame;
  return (
    <form method="post" action="/language" aria-label={reader.say('nav.language')}>
      <input type="hidden" name="back" value={path} />
      {Language.options.map((language) => (
        <button
          class="link"
          type="submit"
          {...(typed
            ? { form: typedFormId, name: 'do', value: `language-${language}` }
            : { name: 'language', value: language })}
          lang={language}
          aria-pressed={language === reader.language ? 'true' : 'false'}
        >
          {ownNameOf(language)}
        </button>
      ))}
    </form>
  );
}
