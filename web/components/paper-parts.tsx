import { piecesOf } from '#schemas/text/paragraphs.ts';
import { shownLine, shownText } from '#schemas/text/shown.ts';
import type { PaperPart } from '#workflows/procedure/paper.ts';

type Props = { language: string; parts: readonly PaperPart[] };

/** A paper set as a document: headings, what the system states, and in quotations what people wrote, word for word. */
export const PaperParts = ({ language, parts }: Props) => (
  <article class="text paper" lang={language} dir="auto">
    {parts.map((part) => (
      <OnePart part={part} />
    ))}
  </article>
);

function OnePart({ part }: { part: PaperPart }) {
  if ('heading' in part) return <h2>{part.heading}</h2>;
  if ('subheading' in part) return <h3>{shownLine(part.subheading)}</h3>;
  if ('inTextOnly' in part) return null;
  if ('line' in part) return part.line === '' ? null : <p>{shownLine(part.line)}</p>;
  if (part.numbered === undefined) return <blockquote dir="auto">{shownText(part.words)}</blockquote>;
  return (
    <blockquote dir="auto">
      {piecesOf(shownText(part.words)).flatMap(({ words, paragraph }) =>
        paragraph === undefined
          ? []
          : [
              <div class="paragraph">
                <span class="number">{paragraph}</span>
                {words}
              </div>,
            ],
      )}
    </blockquote>
  );
}
