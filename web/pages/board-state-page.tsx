import type { CaseSummary } from '#schemas/api.ts';
import { BoardCase } from '../components/board-case.tsx';
import type { Frame } from '../components/frame.ts';
import { NextPage } from '../components/next-page.tsx';
import { Page } from '../components/page.tsx';

type Props = {
  frame: Frame;
  procedure: string;
  state: string;
  items: readonly CaseSummary[];
  cursor: string | null;
};

/** All cases of a procedure in one state, the oldest first. */
export function BoardStatePage({ frame, procedure, state, items, cursor }: Props) {
  const reader = frame.reader.of(procedure);
  const title = reader.labelled(reader.say(`procedures.${procedure}`), reader.say(`states.${state}`));
  return (
    <Page frame={frame} title={title}>
      <h1>{title}</h1>
      <p class="lead">{reader.say('board.oldest-first')}</p>
      {items.length === 0 ? <p>{reader.say(cursor === null ? 'cases.none' : 'cases.none-yet')}</p> : null}
      <ul class="cards">
        {items.map((item) => (
          <BoardCase reader={reader} item={item} />
        ))}
      </ul>
      <NextPage reader={reader} path="/board" query={{ procedure, state }} cursor={cursor} />
      <p>
        <a href={`/board?procedure=${procedure}`}>{reader.say('board.back')}</a>
      </p>
    </Page>
  );
}
