import { isBlocking, type Position } from '#schemas/position.ts';
import type { RecordedEvent } from './domain/recorded-event.ts';
import { chronicle } from './dossier-chronicle.ts';
import { textsOf } from './view.ts';

/**
 * The referral dossier in plain English text (design §3): what is disputed, every position with its reason and time,
 * what was tried and when, and all versions of the text with their hashes. Made from the events alone, line for line
 * in their order, so that the same history always gives the same bytes and its SHA-256 can be recorded.
 * @param events the history up to the transmission, that event left out.
 */
export function dossierOf(events: readonly RecordedEvent[]): string {
  const submitted = events.findLast((event) => event.type === 'case-submitted');
  if (submitted === undefined) throw new Error('A case that was never submitted has no dossier');
  const texts = events.flatMap(textsOf);
  const sections = [
    section('What is disputed', disputes(events)),
    section('Positions on the newest version', standing(events)),
    section('All positions, in the order in which they were stated', positions(events)),
    section('What was done and tried', chronicle(events)),
    section(
      'Texts',
      texts.map(({ version, language, at, hash }) => `Version ${version} (${language}), ${at}, SHA-256 ${hash}`),
    ),
    ...texts.map(({ version, language, title, text }) =>
      section(`Version ${version} (${language}): ${title}`, text.replaceAll('\r\n', '\n').split('\n')),
    ),
  ];
  const { title } = texts.at(-1) ?? submitted.data.text;
  const heading = 'DOSSIER FOR REFERRAL TO THE SECRETARY-GENERAL';
  const body = 'Executive Committee, United Nations Network on Migration';
  const proposer = submitted.data.proposer;
  const lines = [
    `Matter: ${title}`,
    `Proposed by: ${proposer.person}${proposer.party === undefined ? '' : ` (${proposer.party})`}, ${submitted.at}`,
    `Made from events 1 to ${events.at(-1)?.seq ?? 0} of the history. All times are UTC.`,
  ];
  return `${[heading, body, '', ...lines, '', sections.join('\n\n')].join('\n')}\n`;
}

const section = (title: string, lines: readonly string[]): string =>
  [title, '-'.repeat(title.length), ...(lines.length === 0 ? ['None.'] : lines)].join('\n');

/** Who blocks at the end, and why: the last word of each party that objected and did not lift. */
function disputes(events: readonly RecordedEvent[]): string[] {
  return [...lastWords(events)]
    .filter(([, { position }]) => isBlocking(position))
    .map(([party, { position, reason }]) => `${party}, ${position}: ${reason ?? 'no reason recorded'}`);
}

function standing(events: readonly RecordedEvent[]): string[] {
  const entitled = events.findLast((event) => event.type === 'round-circulated')?.data.entitled ?? [];
  const words = lastWords(events);
  return entitled.map((party) => {
    const word = words.get(party);
    return word === undefined ? `${party}: silent` : `${party}: ${word.position}, ${word.at}`;
  });
}

type Word = { readonly position: Position; readonly reason: string | undefined; readonly at: string };

function lastWords(events: readonly RecordedEvent[]): Map<string, Word> {
  const version = events.findLast((event) => event.type === 'round-circulated')?.data.version;
  const words = new Map<string, Word>();
  for (const { type, data, at } of events) {
    if (type === 'position-stated' && data.version === version)
      words.set(data.party, { ...data, reason: data.reason, at });
    if (type === 'position-repudiated') words.delete(data.party);
    if (type === 'objection-lifted') words.set(data.party, { position: 'no-objection', reason: data.reason, at });
  }
  return words;
}

function positions(events: readonly RecordedEvent[]): string[] {
  return events.flatMap(({ type, data, at, actor }) => {
    if (type !== 'position-stated' && type !== 'late-position-recorded') return [];
    const by = 'person' in actor ? actor.person : 'system';
    const late = type === 'late-position-recorded' ? ', late, not counted' : '';
    const onBehalf = type === 'position-stated' && data.onBehalf ? ', entered on behalf of the party' : '';
    const explanation = type === 'position-stated' && data.explanation ? [`    Explanation: ${data.explanation}`] : [];
    return [
      `${at}  ${data.party}: ${data.position} on version ${data.version}, by ${by}${onBehalf}${late}`,
      ...(data.reason ? [`    Reason: ${data.reason}`] : []),
      ...explanation,
    ];
  });
}
