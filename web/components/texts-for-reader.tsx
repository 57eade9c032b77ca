import type { TextView } from '#schemas/sections/texts.ts';
import type { Reader } from '../reader.ts';
import { CaseText } from './case-text.tsx';
import { HowToCheck } from './text-hash.tsx';
import { versionFileOf } from './version-file.ts';

type Props = { reader: Reader; caseId: string; texts: readonly TextView[]; version: number; original: string };

/** The version that is asked about, in the reader's language if it is attached; the other languages fold out below. */
export function TextsForReader({ reader, caseId, texts, version, original }: Props) {
  const attached = texts.filter((text) => text.version === version);
  const own = attached.find((text) => text.language === reader.language);
  const asHandedIn = attached.find((text) => text.language === original);
  const shown = own ?? asHandedIn ?? attached[0];
  if (shown === undefined) return <p>{reader.say('case.texts.none')}</p>;
  const others = attached.filter((text) => text !== shown);
  return (
    <>
      {own === undefined ? <p class="soft">{reader.say('task.text.missing')}</p> : null}
      <CaseText reader={reader} text={shown} file={versionFileOf(caseId, shown)} original={asHandedIn} anchored />
      <HowToCheck reader={reader} />
      {others.map((text) => (
        <details>
          <summary>{reader.labelled(reader.say('task.text.other'), reader.nameOf(text.language))}</summary>
          <CaseText reader={reader} text={text} file={versionFileOf(caseId, text)} original={asHandedIn} />
        </details>
      ))}
    </>
  );
}
