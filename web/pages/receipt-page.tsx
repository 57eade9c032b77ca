import { isDay } from '#schemas/civil-date.ts';
import type { ToldEvent, ViewedCase } from '#schemas/sections/viewed-case.ts';
import { EventLine } from '../case/event-line.tsx';
import { sentenceOf } from '../case/event-words.ts';
import { ownAct } from '../case/own-act.ts';
import { WhatIsAhead } from '../case/what-is-ahead.tsx';
import type {} from '../components/custom-elements.ts';
import { Deadline } from '../components/deadline.tsx';
import type { Frame } from '../components/frame.ts';
import { Page } from '../components/page.tsx';

type Props = {
  frame: Frame;
  view: ViewedCase;
  history: readonly ToldEvent[];
  /** Whose act it was: the mailbox. */
  personId: string;
  /** Number of the event that the act was recorded as; without it the person's latest act is shown. */
  seq?: number | undefined;
};

/** After acting: what was recorded, what it brought about, and what happens next. Reloading it changes nothing. */
export function ReceiptPage({ frame, view, history, personId, seq }: Props) {
  const { reader } = frame;
  const [first, ...effects] = ownAct(history, personId, seq);
  const until = first?.told.proposes;
  const changeable = first && taskThatChanges(view, first);
  return (
    <Page frame={frame} title={reader.say('receipt.title')}>
      <forget-typed></forget-typed>
      <h1>{reader.say('receipt.title')}</h1>
      <p class="lead" dir="auto">
        {view.title}
      </p>
      {first === undefined ? null : (
        <div class="note">
          <h2>{reader.say('receipt.what')}</h2>
          <EventLine reader={reader} event={first} on={`/cases/${view.caseId}`} />
        </div>
      )}
      {until === undefined ? null : (
        <>
          <h2>{reader.say('receipt.until')}</h2>
          <Deadline reader={reader} at={until} />
        </>
      )}
      {changeable === undefined ? null : (
        <>
          <h2>{reader.say('receipt.change-until')}</h2>
          <Deadline reader={reader} at={changeable.dueAt} />
        </>
      )}
      {effects.length === 0 ? null : (
        <>
          <h2>{reader.say('receipt.effect')}</h2>
          <ul>
            {effects.map((event) => (
              <li>{sentenceOf(reader, event)}</li>
            ))}
          </ul>
        </>
      )}
      <h2>{reader.say('receipt.next')}</h2>
      <p>{view.waitingFor}</p>
      {view.deadline === null ? null : <Deadline reader={reader} at={view.deadline} />}
      <WhatIsAhead reader={reader} view={view} isHeaded />
      <p>
        <a class="button" href={`/cases/${view.caseId}`}>
          {reader.say('receipt.case')}
        </a>
      </p>
    </Page>
  );
}

/** The open task on which the act's party says again what it said, as long as its instant has not come. */
function taskThatChanges({ openTasks, briefs }: ViewedCase, { data }: ToldEvent): { dueAt: string } | undefined {
  const party = 'party' in data ? data['party'] : undefined;
  return openTasks.flatMap(({ taskId, party: asked, dueAt }) =>
    asked !== null && asked === party && dueAt !== null && !isDay(dueAt) && briefs[taskId]?.said !== undefined
      ? [{ dueAt }]
      : [],
  )[0];
}
