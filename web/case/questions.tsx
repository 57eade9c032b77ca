import type { QuestionsProps } from './asking.ts';
import { OneQuestion } from './one-question.tsx';
import { QuestionForm } from './question-form.tsx';

/** Questions on the case with what was written on each, and the form to ask one. */
export function Questions(props: QuestionsProps) {
  const { frame, section } = props;
  const { reader } = frame;
  return (
    <>
      <p class="soft">{reader.say('case.questions.lead')}</p>
      {section.data.length === 0 ? <p>{reader.say('case.questions.none')}</p> : null}
      {section.data.map((question) => (
        <OneQuestion {...props} question={question} />
      ))}
      {section.mayAsk ? <QuestionForm {...props} what="ask" /> : null}
    </>
  );
}
