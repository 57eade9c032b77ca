import type { QuestionEntry } from '#schemas/question.ts';
import { errorAt } from '../form/filled-form.ts';
import { TextField } from '../form/text-field.tsx';
import type { QuestionsProps } from './asking.ts';
import { wordsField } from './question-anchor.ts';

type Props = QuestionsProps & { what: QuestionEntry['do']; question?: number };

/** What one may do about questions: folded until it is wanted, but for the mark, which takes no words. */
export function QuestionForm(props: Props) {
  const { frame, what, question, form } = props;
  if (what === 'settle') return <PostedForm {...props} />;
  const name = wordsField(what, question);
  const isWrong = errorAt(form, name) !== undefined;
  return (
    <details open={isWrong || form.entries.has(name)}>
      <summary>{frame.reader.say(`case.questions.${what}`)}</summary>
      <PostedForm {...props}>
        <TextField form={form} name={name} label={frame.reader.say(labels[what])} rows={4} />
      </PostedForm>
    </details>
  );
}

const labels = { ask: 'form.words.label', answer: 'form.words.answer.label', reopen: 'form.words.reopen.label' };

function PostedForm({ frame, caseId, what, question, idempotencyKey, children }: Props & { children?: unknown }) {
  const { reader } = frame;
  const label = reader.say(`case.questions.${what}`);
  const about = question === undefined ? '' : reader.say('case.questions.number', { question });
  return (
    <form method="post" action={`/cases/${caseId}/questions`}>
      <input type="hidden" name="csrf" value={frame.csrf} />
      <input type="hidden" name="key" value={`${idempotencyKey}-${what}-${question ?? 0}`} />
      {question === undefined ? null : <input type="hidden" name="question" value={String(question)} />}
      {children}
      <p>
        <button
          class={what === 'settle' ? 'button quiet' : 'button'}
          type="submit"
          name="do"
          value={what}
          {...(about === '' ? {} : { 'aria-label': reader.labelled(label, about) })}
        >
          {label}
        </button>
      </p>
    </form>
  );
}
