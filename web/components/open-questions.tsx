import { sectionsOf } from '#schemas/sections/section.ts';
import type { ViewedCase } from '#schemas/sections/viewed-case.ts';
import { questionAnchor } from '../case/question-anchor.ts';
import { anchorOf } from '../case/section-anchor.ts';
import type { Reader } from '../reader.ts';

/** Before acting: what others have asked and nobody has answered, and where the reader can ask. */
export function OpenQuestions({ reader, view }: { reader: Reader; view: ViewedCase }) {
  const { caseId } = view;
  return (
    <>
      {sectionsOf(view.sections, 'questions').map(({ title, data, mayAsk }) => {
        const open = data.filter(({ isOpen }) => isOpen);
        if (open.length === 0 && !mayAsk) return null;
        return (
          <>
            <h2 id={anchorOf(title)}>{reader.say(title)}</h2>
            {open.length === 0 ? null : <p>{reader.say('task.questions.open', { count: open.length })}</p>}
            {open.length === 0 ? null : (
              <ul>
                {open.map(({ question, lines }) => (
                  <li>
                    <a href={`/cases/${caseId}#${questionAnchor(question)}`}>
                      {reader.say('case.questions.number', { question })}
                    </a>
                    <blockquote dir="auto">{lines.findLast(({ words }) => words !== '')?.words}</blockquote>
                  </li>
                ))}
              </ul>
            )}
            {mayAsk ? (
              <p>
                <a href={`/cases/${caseId}#${anchorOf(title)}`}>{reader.say('task.questions.ask')}</a>{' '}
                <span class="soft">{reader.say('task.questions.deadline')}</span>
              </p>
            ) : null}
          </>
        );
      })}
    </>
  );
}
