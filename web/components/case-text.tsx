import { directionOf } from '#schemas/language.ts';
import type { TextView } from '#schemas/sections/texts.ts';
import { shownLine, shownText } from '#schemas/text/shown.ts';
import type { Reader } from '../reader.ts';
import { AskedActions } from './asked-actions.tsx';
import { TextHash } from './text-hash.tsx';

/** One text version in one language, in its own direction, with its hash. */
export function CaseText({ reader, caseId, text }: { reader: Reader; caseId: string; text: TextView }) {
  const { version, language, title } = text;
  return (
    <>
      <p class="soft small">{reader.say('task.text.version', { version, language: reader.nameOf(language) })}</p>
      <div class="text" lang={language} dir={directionOf(language)}>
        <strong>{shownLine(title)}</strong>
        {'\n\n'}
        {shownText(text.text)}
        <AskedActions actions={text.followUps ?? []} />
      </div>
      <TextHash
        reader={reader}
        hash={text.hash}
        file={`/cases/${caseId}/versions/${version}.txt?language=${language}`}
      />
    </>
  );
}
