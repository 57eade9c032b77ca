import type { PublicRecord } from '#schemas/public-record.ts';
import type { TextView } from '#schemas/sections/texts.ts';
import type { Reader } from '../reader.ts';
import { CaseText } from './case-text.tsx';

type Props = {
  reader: Reader;
  texts: PublicRecord['texts'];
  /** Where a language version lies as it was hashed. */
  fileOf: (text: TextView) => string;
};

/** The adopted text in the reader's language where it is attached, the other language versions folded; which one was decided on stands with each. */
export function PublicTexts({ reader, texts, fileOf }: Props) {
  const [decidedOn] = texts;
  const shown = textForReader(reader, texts);
  if (shown === undefined || decidedOn === undefined) return <p>{reader.say('register.no-text')}</p>;
  const version = (text: TextView, anchored: boolean) => (
    <>
      <p>
        {text === decidedOn
          ? reader.say('register.authentic')
          : reader.say('register.attached', { original: reader.nameOf(decidedOn.language) })}
      </p>
      <CaseText reader={reader} text={text} file={fileOf(text)} original={decidedOn} anchored={anchored} />
    </>
  );
  return (
    <>
      {version(shown, true)}
      {texts
        .filter((text) => text !== shown)
        .map((text) => (
          <details>
            <summary>{reader.labelled(reader.say('task.text.other'), reader.nameOf(text.language))}</summary>
            {version(text, false)}
          </details>
        ))}
    </>
  );
}

/** In the reader's language where there is one; otherwise the text that was decided on. */
export const textForReader = (reader: Reader, texts: PublicRecord['texts']): TextView | undefined =>
  texts.find(({ language }) => language === reader.language) ?? texts[0];
