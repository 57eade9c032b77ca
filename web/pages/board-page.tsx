import type { PropsWithChildren } from 'hono/jsx';
import type { CaseSummary, StalledCase } from '#schemas/api.ts';
import type { AlteredCase, Board, BoardColumn, DeskTask } from '#schemas/board.ts';
import { isDay } from '#schemas/civil-date.ts';
import { BoardCase } from '../components/board-case.tsx';
import { DueText } from '../components/due-text.tsx';
import type { Frame } from '../components/frame.ts';
import { InstantText } from '../components/instant-text.tsx';
import { Page } from '../components/page.tsx';
import type { Reader } from '../reader.ts';

type Props = {
  frame: Frame;
  board: Board;
  procedures: readonly string[];
};

/** So much of what is stuck stands before the columns; the rest is a link away. */
const shownOfEach = 6;

/** What is stuck first, what waits for the desks, and the cases of one procedure by state and age. */
export function BoardPage({ frame, board, procedures }: Props) {
  const { reader } = frame;
  const { absences, altered, procedure, stalled, waiting, columns } = board;
  const stuck = waiting.items.filter(({ isNotice, isOverdue }) => isNotice || isOverdue);
  const others = waiting.items.filter((task) => !stuck.includes(task));
  const isQuiet = altered.length + stalled.items.length + stuck.length === 0;
  return (
    <Page frame={frame} title={reader.say('board.title')}>
      <h1>{reader.say('board.title')}</h1>
      <p>
        <a href="/people">{reader.say('board.people')}</a> · <a href="/absences">{reader.say('tasks.absences')}</a>
      </p>
      {absences === 0 ? null : (
        <p class="note">
          <a href="/absences">{reader.labelled(reader.say('board.absences'), String(absences))}</a>
        </p>
      )}
      <h2>{reader.say('board.stuck')}</h2>
      {isQuiet ? <p>{reader.say('board.stuck.none')}</p> : null}
      <ul class="cards board">
        {altered.map((item) => (
          <Altered reader={reader.of(item.procedure)} item={item} />
        ))}
        {stalled.items.slice(0, shownOfEach).map((item) => (
          <Stalled reader={reader.of(item.procedure)} item={item} />
        ))}
        {stuck.map((task) => (
          <Waiting reader={reader.of(task.procedure)} task={task} />
        ))}
      </ul>
      {frame.watches && stalled.items.length > shownOfEach ? (
        <p>
          <a href="/stalled">{reader.say('nav.stalled')}</a>
        </p>
      ) : null}
      <h2>{reader.say('board.waiting')}</h2>
      {others.length === 0 ? <p>{reader.say('board.waiting.none')}</p> : null}
      <ul class="cards board">
        {others.map((task) => (
          <Waiting reader={reader.of(task.procedure)} task={task} />
        ))}
      </ul>
      {waiting.isMore ? <p>{reader.say('board.waiting.more')}</p> : null}
      <h2>{reader.say('board.by-state')}</h2>
      <p class="row">
        {procedures.map((each) => (
          <a href={`/board?procedure=${each}`} {...(each === procedure ? { 'aria-current': 'true' as const } : {})}>
            {reader.of(each).say(`procedures.${each}`)}
          </a>
        ))}
      </p>
      {columns.length === 0 ? <p>{reader.say('board.by-state.none')}</p> : null}
      <div class="board">
        {columns.map((column) => (
          <StateColumn reader={reader.of(procedure)} procedure={procedure} column={column} />
        ))}
      </div>
    </Page>
  );
}

const Altered = ({ reader, item }: { reader: Reader; item: AlteredCase }) => (
  <Stuck item={item} why={reader.say('board.altered', { seq: item.seq })}>
    <InstantText reader={reader} at={item.foundAt} />
  </Stuck>
);

const Stalled = ({ reader, item }: { reader: Reader; item: StalledCase }) => (
  <Stuck item={item} why={reader.say(`stalled.expected.${item.expected}`)}>
    {reader.labelled(reader.say('stalled.by'))}
    <InstantText reader={reader} at={item.by} />
  </Stuck>
);

type StuckProps = PropsWithChildren<{ item: Pick<CaseSummary, 'caseId' | 'title'>; why: string }>;

/** A case that does not go on, why not, and since when. */
const Stuck = ({ item: { caseId, title }, why, children }: StuckProps) => (
  <li class="stuck">
    <p class="small">{why}</p>
    <p dir="auto">
      <a href={`/cases/${caseId}`}>{title}</a>
    </p>
    <p class="soft small">
      <bdi class="id">{caseId}</bdi> · {children}
    </p>
  </li>
);

function Waiting({ reader, task }: { reader: Reader; task: DeskTask }) {
  const { caseId, desk, dueAt, isNotice, isOverdue, kind, openedAt, party, taskId, title } = task;
  return (
    <li class={isOverdue || isNotice ? 'stuck' : undefined}>
      <p>
        <a href={`/tasks/${taskId}`} aria-label={reader.labelled(reader.say(`tasks.${kind}`), title)}>
          {reader.say(`tasks.${kind}`)}
        </a>
        {party === null ? null : <span class="soft"> · {reader.say('task.for', { party })}</span>}
      </p>
      <p dir="auto">{title}</p>
      <p class="soft small">
        <bdi class="id">{caseId}</bdi> · {reader.say(`roles.${desk.slice('role:'.length)}`)} ·{' '}
        {dueAt === null ? (
          <InstantText reader={reader} at={openedAt} />
        ) : (
          <>
            {reader.labelled(reader.say(isOverdue ? 'board.overdue' : 'task.due'))}
            <DueText reader={reader} at={dueAt} />
            {isDay(dueAt) || isOverdue ? null : ` (${reader.remaining(dueAt)})`}
          </>
        )}
      </p>
    </li>
  );
}

function StateColumn({ reader, procedure, column }: { reader: Reader; procedure: string; column: BoardColumn }) {
  const { state, cases, count, isMore } = column;
  const name = reader.say(`states.${state}`);
  return (
    <section aria-labelledby={`state-${state}`}>
      <h3 id={`state-${state}`}>
        {name} <span class="soft">{isMore ? reader.say('board.more-than', { count }) : count}</span>
      </h3>
      <ul class="cards">
        {cases.map((item) => (
          <BoardCase reader={reader} item={item} />
        ))}
      </ul>
      {cases.length === count && !isMore ? null : (
        <p>
          <a
            href={`/board?${new URLSearchParams({ procedure, state })}`}
            aria-label={reader.labelled(reader.say('board.all'), name)}
          >
            {reader.say('board.all')}
          </a>
        </p>
      )}
    </section>
  );
}
