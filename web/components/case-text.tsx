import type { TextView } from '#schemas/api.ts';
import { directionOf } from '#schemas/language.ts';
import { shownLine, shownText } from '#schemas/text/shown.ts';
import type { Reader } from '../reader.ts';

/** One text version in one language, in its own direction, with its hash. */
export function CaseText({ reader, text }: { reader: Reader; text: TextView }) {
  const { version, language, title } = text;
  return (
    <>
      <p class="soft small">{reader.say('task.text.version', { version, language: reader.nameOf(language) })}</p>
      <div class="text" lang={language} dir={directionOf(language)}>
        <strong>{shownLine(title)}</strong>
        {'\n\n'}
        {shownText(text.text)}
      </div>
      <p class="soft small">
        {reader.say('case.hash')}: <span class="hash">{text.hash}</span>
      </p>
    </>
  );
}
