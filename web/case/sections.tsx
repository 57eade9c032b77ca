import type { Section } from '#schemas/sections/section.ts';
import type { ViewedCase } from '#schemas/sections/viewed-case.ts';
import { shownText } from '#schemas/text/shown.ts';
import type { Reader } from '../reader.ts';
import type { Asking } from './asking.ts';
import { DataTable } from './data-table.tsx';
import { Documents } from './documents.tsx';
import { Papers } from './papers.tsx';
import { Questions } from './questions.tsx';
import { Rounds } from './rounds.tsx';
import { anchorOf } from './section-anchor.ts';
import { type Compared, Texts } from './texts.tsx';

type Props = {
  reader: Reader;
  view: ViewedCase;
  compared?: Compared | undefined;
  /** For a view with questions. */
  asking?: Asking | undefined;
};
type Titled = Extract<Section, { title: string }>;

/** What is not there is not spoken of where most cases do not have it. */
function isShown(section: Section): section is Titled {
  switch (section.kind) {
    case 'documents':
    case 'papers':
      return section.data.length > 0;
    case 'table':
      return section.data.length > 0 || section.none !== undefined;
    case 'sentence':
      return section.says !== undefined;
    case 'words':
      return section.data !== null;
    case 'questions':
      return section.data.length > 0 || section.mayAsk;
    default:
      return 'title' in section;
  }
}

/** The headings of them, each once. */
export const headingsOf = ({ sections }: ViewedCase): string[] => [
  ...new Set(sections.filter(isShown).map(({ title }) => title)),
];

/** What a case has beside what every case has, in the order that its procedure gives, under headings. */
export function Sections({ reader, view, compared, asking }: Props) {
  const titled = view.sections.filter(isShown);
  return (
    <>
      {titled.map((section, index) => (
        <>
          {section.title === titled[index - 1]?.title ? null : (
            <h2 id={anchorOf(section.title)}>{reader.say(section.title)}</h2>
          )}
          <OneSection reader={reader} view={view} compared={compared} asking={asking} section={section} />
        </>
      ))}
    </>
  );
}

function OneSection({ reader, view, compared, asking, section }: Props & { section: Titled }) {
  switch (section.kind) {
    case 'sentence':
      return section.says === undefined ? null : <p>{reader.say(section.says.key, section.says.params)}</p>;
    case 'words':
      return <blockquote dir="auto">{shownText(section.data ?? '')}</blockquote>;
    case 'texts':
      return <Texts reader={reader} view={view} texts={section.data} compared={compared} />;
    case 'rounds':
      return <Rounds reader={reader} rounds={section.data} version={view.version} />;
    case 'questions':
      return asking === undefined ? null : <Questions {...asking} section={section} />;
    case 'documents':
      return <Documents reader={reader} title={section.title} documents={section.data} />;
    case 'papers':
      return <Papers reader={reader} caseId={view.caseId} title={section.title} papers={section.data} />;
    case 'table':
      return <DataTable reader={reader} section={section} />;
  }
}
