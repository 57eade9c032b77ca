import type { TextView } from '#schemas/sections/texts.ts';
import type { ViewedCase } from '#schemas/sections/viewed-case.ts';
import { shownLine, shownText } from '#schemas/text/shown.ts';
import { CaseText } from '../components/case-text.tsx';
import { TextsForReader } from '../components/texts-for-reader.tsx';
import { versionFileOf } from '../components/version-file.ts';
import type { Reader } from '../reader.ts';
import { Comparison } from './comparison.tsx';
import { FormComparison } from './form-comparison.tsx';

/** Numbers of the versions to compare. */
export type Compared = { readonly from: number; readonly to: number };

type Props = { reader: Reader; view: ViewedCase; texts: readonly TextView[]; compared?: Compared | undefined };

/** The newest text, the earlier ones folded, and the comparison of any two. */
export function Texts({ reader, view, texts, compared }: Props) {
  const { language, changes } = view;
  const versions = [...new Set(texts.map((text) => text.version))].sort((one, other) => other - one);
  const newest = versions[0];
  if (newest === undefined) return <p>{reader.say('case.texts.none')}</p>;
  const chosen = compared ?? changes ?? { from: versions[1] ?? newest, to: newest };
  const [before, after] = [inLanguage(texts, chosen.from, language), inLanguage(texts, chosen.to, language)];
  return (
    <>
      <TextsForReader reader={reader} caseId={view.caseId} texts={texts} version={newest} original={language} />
      {versions.slice(1).map((version) => (
        <details>
          <summary>{`${reader.say('case.version')} ${version}`}</summary>
          {texts
            .filter((text) => text.version === version)
            .map((text) => (
              <CaseText
                reader={reader}
                text={text}
                file={versionFileOf(view.caseId, text)}
                original={inLanguage(texts, version, language)}
              />
            ))}
        </details>
      ))}
      {versions.length < 2 ? null : (
        <CompareForm reader={reader} versions={versions} chosen={chosen} caseId={view.caseId} />
      )}
      {changes === undefined ? null : (
        <section id="comparison">
          <h3>{reader.say('case.compare.title', { from: changes.from, to: changes.to })}</h3>
          <FormComparison reader={reader} changes={changes} handedIn={view.handedIn} language={language} />
        </section>
      )}
      {changes !== undefined || compared === undefined || before === undefined || after === undefined ? null : (
        <Comparison reader={reader} before={before} after={after} />
      )}
    </>
  );
}

/** The version in the language of submission, which every version has. */
const inLanguage = (texts: readonly TextView[], version: number, language: string): TextView | undefined => {
  const found = texts.find((text) => text.version === version && text.language === language);
  return found && { ...found, title: shownLine(found.title), text: shownText(found.text) };
};

function CompareForm({
  reader,
  versions,
  chosen,
  caseId,
}: {
  reader: Reader;
  versions: readonly number[];
  chosen: Compared;
  caseId: string;
}) {
  return (
    <form method="get" action={`/cases/${caseId}#comparison`}>
      <fieldset class="row">
        <legend>{reader.say('case.compare')}</legend>
        {(['from', 'to'] as const).map((end) => (
          <div class="field">
            <label for={`compare-${end}`}>{reader.say(`case.compare.${end}`)}</label>
            <select id={`compare-${end}`} name={end}>
              {versions.map((version) => (
                <option value={version} {...(version === chosen[end] ? { selected: true } : {})}>
                  {`${reader.say('case.version')} ${version}`}
                </option>
              ))}
            </select>
          </div>
        ))}
        <div class="field">
          <button class="button quiet" type="submit">
            {reader.say('case.compare.show')}
          </button>
        </div>
      </fieldset>
    </form>
  );
}
