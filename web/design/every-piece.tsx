import type { Child } from 'hono/jsx';
import { Position } from '#schemas/position.ts';
import { PositionsPicture } from '../case/positions-picture.tsx';
import { Progress } from '../case/progress.tsx';
import { CaseCards } from '../components/case-cards.tsx';
import { Deadline } from '../components/deadline.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import { PositionBadge } from '../components/position-badge.tsx';
import { StateBadge } from '../components/state-badge.tsx';
import { TaskList } from '../components/task-list.tsx';
import type { FilledForm } from '../form/filled-form.ts';
import { TextField } from '../form/text-field.tsx';
import type { Reader } from '../reader.ts';
import { caseOf, procedure, rounds, states, steps, taskOf } from './samples.ts';

/** Every piece that pages are made of, filled with words that there are anyway. */
export function EveryPiece({
  reader: anybody,
  place,
}: {
  reader: Reader /** Which of several on the page, so that names differ. */;
  place: number;
}) {
  const reader = anybody.of(procedure);
  const [title, sentence] = [reader.say('home.title'), reader.say('home.lead')];
  const errors = [{ field: `${place}.title`, code: 'too-short', params: { minimum: 1 } }];
  const form: FilledForm = { reader, entries: new URLSearchParams(), errors };
  const field = { form, label: reader.say('form.title.label'), hint: sentence };
  return (
    <>
      <Piece name="StateBadge">
        <p class="buttons">
          {states.map((state) => (
            <StateBadge reader={reader} procedure={procedure} name={state} />
          ))}
        </p>
      </Piece>
      <Piece name="PositionBadge">
        <p class="buttons">
          {Position.options.map((position) => (
            <PositionBadge reader={reader} position={position} />
          ))}
        </p>
      </Piece>
      <Piece name=".button, .button.quiet, .link">
        <p class="buttons">
          <button class="button" type="button">
            {reader.say('sign-in.send')}
          </button>
          <button class="button quiet" type="button">
            {reader.say('cases.show')}
          </button>
          <button class="link" type="button">
            {reader.say('nav.sign-out')}
          </button>
        </p>
      </Piece>
      <Piece name="TaskList">
        <TaskList reader={reader} tasks={[taskOf(title)]} />
      </Piece>
      <Piece name="CaseCards">
        <CaseCards reader={reader} cases={[caseOf(title, sentence)]} />
      </Piece>
      <Piece name="Progress">
        <Progress reader={reader} steps={steps} />
      </Piece>
      <Piece name="PositionsPicture">
        <PositionsPicture reader={reader} rounds={rounds} />
      </Piece>
      <Piece name="Deadline, .facts">
        <div class="card">
          <Deadline reader={reader} at="2026-11-05T16:00:00.000Z" />
        </div>
      </Piece>
      <Piece name=".waits, .note, ErrorSummary">
        <p class="waits">{sentence}</p>
        <p class="note">{sentence}</p>
        <ErrorSummary reader={reader} errors={errors} />
      </Piece>
      <Piece name="TextField">
        <TextField {...field} name={`${place}.title`} />
        <TextField {...field} name={`${place}.text`} rows={3} />
      </Piece>
      <Piece name=".text">
        <div class="text">
          <strong>{title}</strong>
          {`\n\n${sentence}`}
        </div>
      </Piece>
    </>
  );
}

const Piece = ({ name, children }: { name: string; children: Child }) => (
  <section>
    <h3>
      <bdi lang="en">{name}</bdi>
    </h3>
    {children}
  </section>
);
