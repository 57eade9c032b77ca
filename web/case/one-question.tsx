import { eventPath } from '#schemas/event-anchor.ts';
import type { QuestionLine, QuestionView } from '#schemas/sections/questions.ts';
import { InstantText } from '../components/instant-text.tsx';
import type { Reader } from '../reader.ts';
import type { QuestionsProps } from './asking.ts';
import { questionAnchor } from './question-anchor.ts';
import { QuestionForm } from './question-form.tsx';

/** One question: whether it is answered, what was written on it in order, and what the reader may do about it. */
export function OneQuestion(props: QuestionsProps & { question: QuestionView }) {
  const { frame, section, question, caseId } = props;
  const { reader } = frame;
  const may = section.may[question.question] ?? [];
  return (
    <section class={question.isOpen ? 'question open' : 'question'} id={questionAnchor(question.question)}>
      <h3>
        {reader.say('case.questions.number', { question: question.question })}{' '}
        <span class={`tag ${question.isOpen ? 'waiting' : 'done'}`}>
          {reader.say(question.isOpen ? 'case.questions.open' : 'case.questions.answered')}
        </span>
      </h3>
      <ol>
        {question.lines.map((line) => (
          <Line reader={reader} line={line} on={`/cases/${caseId}`} />
        ))}
      </ol>
      {may.map((what) => (
        <QuestionForm {...props} what={what} question={question.question} />
      ))}
    </section>
  );
}

function Line({ reader, line, on }: { reader: Reader; line: QuestionLine; on: string }) {
  const { seq, at, what, from, party, evidence, words } = line;
  return (
    <li class={what}>
      {what === 'settled' ? <p>{reader.say('case.questions.settled')}</p> : <blockquote dir="auto">{words}</blockquote>}
      <p class="soft small">
        <bdi>{party === null ? from : `${party} · ${from}`}</bdi> · <InstantText reader={reader} at={at} /> ·{' '}
        <bdi>{reader.say(`facts.evidence.${evidence}`)}</bdi> ·{' '}
        <a href={eventPath(on, seq)}>
          <bdi>#{seq}</bdi>
        </a>
      </p>
    </li>
  );
}
