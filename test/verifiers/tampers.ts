import { firstLink, linked } from '#functions/lib/chain/link.ts';
import { indexKeys } from '#functions/lib/store/keys.ts';
import { fold } from '#moving/fold-rows.ts';
import { procedures } from '#moving/procedures.ts';
import { Row } from '#moving/row.ts';
import type { CaseState } from '#schemas/case-state.ts';
import type { EventEnvelope } from '#schemas/event.ts';
import type { Assignee, Task } from '#schemas/task.ts';
import { closed, type Exported, fittedTo, type Line } from './exported.ts';

type Change = (lines: readonly Line[]) => readonly Line[];

/** The one with many events; the other was withdrawn. */
const [withdrawn, caseId] = ['DEC-2026-0001', 'DEC-2026-0002'];
const [middle, count] = [7, 14];

const isOf = ({ PK }: Line, id: string): boolean => PK === `CASE#${id}`;
const isEvent = (line: Line, seq: number, id = caseId): boolean => isOf(line, id) && line.event?.seq === seq;
const withoutEvent =
  (seq: number): Change =>
  (lines) =>
    lines.filter((line) => !isEvent(line, seq));
const withEvent =
  (seq: number, change: (event: EventEnvelope, line: Line) => object, id = caseId): Change =>
  (lines) =>
    lines.map((line) => (isEvent(line, seq, id) ? { ...line, ...change(line.event as EventEnvelope, line) } : line));
const withCase =
  (change: (line: Line) => object): Change =>
  (lines) =>
    lines.map((line) => (isOf(line, caseId) && line.kind === 'case' ? { ...line, ...change(line) } : line));
const eventOf = (lines: readonly Line[], seq: number, id = caseId) =>
  lines.find((line) => isEvent(line, seq, id)) as Line & { event: EventEnvelope };
const keyOf = (seq: number): string => `EV#${String(seq).padStart(8, '0')}`;
const sorted: Change = (lines) => lines.toSorted((one, other) => (one.PK + one.SK < other.PK + other.SK ? -1 : 1));
const withoutNames = (line: Line, ...names: readonly string[]): Line =>
  Object.fromEntries(Object.entries(line).filter(([name]) => !names.includes(name))) as Line;

/** All links and the head of a history made anew, as they come out. */
const relinked =
  (id: string): Change =>
  (lines) => {
    const events = lines.flatMap((line) => (isOf(line, id) && line.event !== undefined ? [line.event] : []));
    const { links, head } = linked(firstLink(id), events);
    return lines.map((line) => {
      if (!isOf(line, id)) return line;
      if (line.event !== undefined) return { ...line, link: links[line.event.seq - 1] as string };
      return line.kind === 'case' ? { ...line, head } : line;
    });
  };

/** The last event gone, and its case with the head that the event had as its link. */
const tailCut: Change = (lines) => {
  const head = eventOf(lines, count).link;
  return withCase(({ state }) => ({ head, state: { ...state, seq: count - 1 } }))(withoutEvent(count)(lines));
};

/** State, stage and open tasks as they follow from the events that are left. */
const fitted: Change = (lines) => {
  const module = procedures['decision'] as NonNullable<(typeof procedures)[string]>;
  const rows = lines
    .filter((line) => isOf(line, caseId))
    .map((line, number) => ({ number, row: Row.parse(line), written: line }));
  const state = fold(module, caseId, rows, 0) as CaseState & Line['state'];
  return withCase(() => ({ state, stage: module.stageOf(state) }))(lines).map((line) => {
    if (!isOf(line, caseId) || line.kind !== 'task') return line;
    const task = state.tasks[line.SK.split('#')[1] ?? ''] as Task;
    return { ...line, ...indexKeys.task(line.SK.split('#')[2] as Assignee, task), task };
  });
};

/** As a version without chains wrote it. */
const bare: Change = (lines) => lines.map((line) => (isOf(line, caseId) ? withoutNames(line, 'link', 'head') : line));

/** The whole of a case once more under the next number. */
const copied: Change = (lines) => [
  ...lines.filter(({ PK }) => PK < 'COUNTER'),
  ...lines.flatMap((line) =>
    isOf(line, caseId) ? [JSON.parse(JSON.stringify(line).replaceAll(caseId, 'DEC-2026-0003'))] : [],
  ),
  ...lines.flatMap((line) => {
    if (line.PK < 'COUNTER') return [];
    return line.kind === 'counter' ? [{ ...line, last: 3 }] : [line];
  }),
];

const inTurn =
  (...changes: readonly Change[]): Change =>
  (lines) =>
    changes.reduce((changed, change) => change(changed), lines);

const nobody = { to: 'nobody@example.org', template: 'receipt' };
/** Of an event that no state tells. */
const otherNotices = withEvent(middle, ({ notices, ...event }) => ({
  event: { ...event, notices: [...notices, nobody] },
}));
const otherText = withEvent(1, (event) => ({
  event: JSON.parse(JSON.stringify(event).replaceAll('migration data', 'migration')),
}));

/** What is done to the lines, by the words of docs/history-format.md; counts and the last line are fitted to it. */
const changes: Readonly<Record<string, Change>> = {
  'nothing is changed': (lines) => lines,
  'an event says something else': otherNotices,
  'the last event says something else': withEvent(count, ({ notices, ...event }) => ({
    event: { ...event, notices: [...notices, nobody] },
  })),
  'a mailbox has capital letters': withEvent(1, ({ notices, ...event }) => ({
    event: { ...event, notices: notices.map(({ to, ...notice }) => ({ to: to.toUpperCase(), ...notice })) },
  })),
  'the first event is cut': withoutEvent(1),
  'an event in the middle is cut': withoutEvent(middle),
  'the last event is cut': withoutEvent(count),
  'an event is cut, and those after it are numbered anew': (lines) =>
    withoutEvent(middle)(lines).map((line) => {
      if (!isOf(line, caseId) || line.event === undefined || line.event.seq < middle) return line;
      const seq = line.event.seq - 1;
      return { ...line, SK: keyOf(seq), event: { ...line.event, seq } };
    }),
  'two events change places': (lines) => {
    const [one, other] = [eventOf(lines, middle).event, eventOf(lines, middle + 1).event];
    const swapped = withEvent(middle, () => ({ event: { ...other, seq: middle } }))(lines);
    return withEvent(middle + 1, () => ({ event: { ...one, seq: middle + 1 } }))(swapped);
  },
  'an event is added at the end': (lines) =>
    sorted([
      ...lines,
      {
        ...eventOf(lines, count),
        SK: keyOf(count + 1),
        event: { ...eventOf(lines, count).event, seq: count + 1 },
        link: String(lines.find((line) => isOf(line, caseId) && line.kind === 'case')?.head),
      },
    ]),
  'an event of another case stands in its place': (lines) =>
    withEvent(2, () => ({ event: eventOf(lines, 2, withdrawn).event }))(lines),
  'an event has a key that is not its own': (lines) =>
    lines.map((line) => (isEvent(line, middle) ? { ...line, SK: `${line.SK}0` } : line)),
  'two rows change places': (lines) => {
    const at = lines.findIndex((line) => isOf(line, caseId) && line.kind === 'task');
    const [one, other] = [lines[at], lines[at + 1]] as [Line, Line];
    return lines.with(at, other).with(at + 1, one);
  },
  'the link of an event is taken away': (lines) =>
    lines.map((line) => (isEvent(line, middle) ? withoutNames(line, 'link') : line)),
  'the link of an event is another': withEvent(middle, () => ({ link: '0'.repeat(64) })),
  'the head of a case is taken away': (lines) =>
    lines.map((line) => (isOf(line, caseId) ? withoutNames(line, 'head') : line)),
  'all links of a history are taken away, and its head': bare,
  'an event is cut from a history without links, and the number of its last is fitted': inTurn(
    bare,
    withoutEvent(middle),
    withCase(({ state }) => ({ state: { ...state, seq: count - 1 } })),
  ),
  'a case is copied under another number': copied,
  'the state of a case is changed': withCase(({ state }) => ({ state: { ...state, method: 'explicit' } })),
  'an open task is taken away': (lines) => lines.filter(({ SK }) => !SK.endsWith('.advise#party:FAO')),
  'the last event is cut, and head and number are fitted': tailCut,
  'the last event is cut, and head, number, state and tasks are fitted': inTurn(tailCut, fitted),
  'an event says something else that the state tells, and all links and the head are made anew': inTurn(
    otherText,
    relinked(caseId),
  ),
  'an event says something else that no state tells, and all links and the head are made anew': inTurn(
    otherNotices,
    relinked(caseId),
  ),
  'a case is invented, with all its links': inTurn(copied, relinked('DEC-2026-0003')),
  'a case is deleted': (lines) => lines.filter((line) => !isOf(line, caseId)),
};

/** Files that were tampered with, by the words of docs/history-format.md. */
export function tamperedIn(whole: string, exported: Exported): ReadonlyMap<string, string> {
  const rows = whole.trimEnd().split('\n').slice(0, -1);
  return new Map([
    ...Object.entries(changes).map(([what, change]) => [what, fittedTo(exported, change(exported.lines))] as const),
    [
      'a line is taken out, and counts are not fitted',
      closed(`${rows.filter((row) => !row.includes('"kind":"counter"')).join('\n')}\n`).toString(),
    ],
    [
      'a digit is changed beside the histories, and the last line is not fitted',
      whole.replace('"loadedAt":"2026', '"loadedAt":"2027'),
    ],
    ['the file is cut', whole.slice(0, whole.length / 2)],
  ]);
}
