import { textsIn } from '#schemas/sections/section.ts';
import type { ToldEvent, ViewedCase } from '#schemas/sections/viewed-case.ts';
import { shownLine, shownText } from '#schemas/text/shown.ts';
import { CaseFacts } from '../case/case-facts.tsx';
import { Comparison } from '../case/comparison.tsx';
import { anchorOf } from '../case/section-anchor.ts';
import { headingsOf, Sections } from '../case/sections.tsx';
import { whyChanged } from '../case/why-changed.ts';
import type { Reader } from '../reader.ts';

type Props = { reader: Reader; view: ViewedCase; history: readonly ToldEvent[] };

/** On a task its text comes before all else, and what is open before the act: neither stands once more among the sections. */
const withoutTexts = (view: ViewedCase): ViewedCase => ({
  ...view,
  sections: view.sections.filter(({ kind }) => kind !== 'texts' && kind !== 'questions'),
});

/** What has changed since the version before, and why. Nothing where there is none. */
export function ChangesOfText({ reader, view, history }: Props) {
  const ofCase = textsIn(view.sections).filter(({ language }) => language === view.language);
  const [before, after] = [view.version - 1, view.version].map((version) =>
    ofCase.find((text) => text.version === version),
  );
  if (before === undefined || after === undefined) return null;
  const shown = [before, after].map((text) => ({ ...text, title: shownLine(text.title), text: shownText(text.text) }));
  const why = whyChanged(history, view.version);
  return (
    <>
      <Comparison reader={reader} before={shown[0] ?? before} after={shown[1] ?? after} />
      {why.length === 0 ? null : <h3>{reader.say('case.compare.why')}</h3>}
      {why.map((reason) => (
        <blockquote dir="auto">{reason}</blockquote>
      ))}
    </>
  );
}

/** Everything else of the case, on the task itself: nobody has to look for it on another page to decide. */
export const RestOfCase = ({ reader, view }: Omit<Props, 'history'>) => (
  <>
    <h2 id={anchorOf('case.facts')}>{reader.say('case.facts')}</h2>
    <CaseFacts reader={reader} view={view} />
    <Sections reader={reader} view={withoutTexts(view)} />
  </>
);

/** What is where on the page of a task, the act last. */
export const TaskContents = ({ reader, view }: Omit<Props, 'history'>) => (
  <nav class="contents no-print" aria-label={reader.say('case.contents')}>
    <ul>
      {['task.text', 'case.facts', ...headingsOf(withoutTexts(view)), 'task.act'].map((heading) => (
        <li>
          <a href={`#${anchorOf(heading)}`}>{reader.say(heading)}</a>
        </li>
      ))}
    </ul>
  </nav>
);
