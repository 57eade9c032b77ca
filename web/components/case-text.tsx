import { directionOf } from '#schemas/language.ts';
import type { TextView } from '#schemas/sections/texts.ts';
import { paragraphsIn } from '#schemas/text/paragraphs.ts';
import { shownLine } from '#schemas/text/shown.ts';
import type { Reader } from '../reader.ts';
import { AskedActions } from './asked-actions.tsx';
import { MarkedText } from './marked-text.tsx';
import { TextHash } from './text-hash.tsx';

type Props = {
  reader: Reader;
  text: TextView;
  /** Where exactly the bytes lie that its hash was taken over. */
  file: string;
  /** The same version as it was handed in. */
  original: TextView | undefined;
  /** Its paragraphs can be led to. */
  anchored?: boolean;
};

/** One text version in one language, in its own direction, with its hash. */
export function CaseText({ reader, text, file, original, anchored = false }: Props) {
  const { version, language, title } = text;
  return (
    <>
      <p class="soft small">{reader.say('task.text.version', { version, language: reader.nameOf(language) })}</p>
      <OtherParagraphs reader={reader} text={text} original={original ?? text} />
      <div class="text" lang={language} dir={directionOf(language)}>
        <strong>{shownLine(title)}</strong>
        {'\n\n'}
        <MarkedText reader={reader} text={text.text} anchored={anchored} />
        <AskedActions actions={text.followUps ?? []} />
      </div>
      <TextHash reader={reader} hash={text.hash} file={file} />
    </>
  );
}

/** Who reads one language version relies on its being the whole text. */
function OtherParagraphs({ reader, text, original }: { reader: Reader; text: TextView; original: TextView }) {
  const [count, asHandedIn] = [paragraphsIn(text.text), paragraphsIn(original.text)];
  return count === asHandedIn ? null : (
    <p class="soft">{reader.say('task.text.paragraphs', { count, original: asHandedIn })}</p>
  );
}
