import type { TextView } from '#schemas/sections/texts.ts';
import { blockingIn } from '#workflows/circulation/rounds-record.ts';
import type { PaperPart } from '#workflows/procedure/paper.ts';
import { paperText } from '#workflows/procedure/paper-text.ts';
import { textsOf } from '#workflows/texts/texts-of.ts';
import type { RecordedEvent } from './domain/recorded-event.ts';
import { annexesIn } from './dossier-annexes.ts';
import { chronicle, pairsIn } from './dossier-chronicle.ts';
import { concernsInDossier } from './dossier-concerns.ts';
import { dossierRounds, statementParts } from './dossier-rounds.ts';
import { dayInDossier, instantInDossier, languageName, positionWords, servingWords } from './dossier-words.ts';
import { lostNoticesOf } from './lost-notices.ts';
import { roundsOf } from './rounds.ts';
import { type DossierEdition, newestEdition } from './schemas/dossier-edition.ts';

/**
 * The referral dossier in English (design §3): what is disputed, every position by round with its reason, what was
 * tried and when, and all versions of the text with their hashes. Made from the events alone, in their order, so that
 * the same history always gives the same bytes and its SHA-256 can be recorded.
 * @param events the history up to the transmission, that event left out.
 */
export const dossierOf = (events: readonly RecordedEvent[], edition = newestEdition): string =>
  paperText(dossierParts(events, events.at(-1)?.seq ?? 0, edition));

/** @param upTo number of the last event before the transmission */
export function dossierParts(events: readonly RecordedEvent[], upTo: number, edition: DossierEdition): PaperPart[] {
  const submitted = events.findLast((event) => event.type === 'case-submitted');
  if (submitted === undefined) throw new Error('A case that was never submitted has no dossier');
  const texts = events.flatMap(textsOf);
  const rounds = roundsOf(events);
  const { background } = submitted.data.form;
  const { person, party } = submitted.data.proposer;
  const serves = (submitted.data.proposerServes ?? []).map((role) => servingWords[role]);
  const { language } = submitted.data.form;
  const titled = edition === 1 ? texts : texts.filter((text) => text.language === language);
  const { title, version } = titled.at(-1) ?? submitted.data.text;
  return [
    { line: 'DOSSIER FOR REFERRAL TO THE SECRETARY-GENERAL' },
    { line: 'Executive Committee, United Nations Network on Migration' },
    {
      inTextOnly: [
        '',
        'What people wrote stands word for word behind the sign │, and goes on behind the sign ┆ where a line',
        'is too long for the page. All other lines are stated by the system from the history of the case,',
        `events 1 to ${upTo}. All times are in Coordinated Universal Time (UTC).`,
      ],
    },
    { heading: '1. The matter' },
    { line: `Title of version ${version}:` },
    { words: title },
    { line: `Proposed by ${person}${party === undefined ? '' : ` (${party})`}, ${instantInDossier(submitted.at)}.` },
    ...(serves.length === 0
      ? []
      : [{ line: `The entity of the proposer also provides ${serves.join(' and ')} of the Network.` }]),
    ...(background ? [{ line: 'Background, as the proposer wrote it:' }, { words: background }] : []),
    { heading: '2. What is disputed' },
    ...orNone([...disputes(rounds.at(-1)), ...concernsInDossier(events)]),
    { heading: '3. Positions, round by round' },
    ...orNone(dossierRounds(rounds, lostNoticesOf(events))),
    { heading: '4. What was done and tried' },
    ...chronicle(events, edition < 3 ? new Map() : pairsIn(events)),
    { heading: '5. The texts' },
    { line: hashedOver.join('\n') },
    ...texts.flatMap((text) => textParts(text, edition)),
    ...annexesIn(submitted.data.documents ?? []),
  ];
}

/** In lines of the width of a page. */
const hashedOver = [
  'The SHA-256 of a text is that of its title, an empty line and the text and, where it asks for actions, a form',
  'feed on a line of its own and a line for each, in Unicode normal form C, with line feeds and no line break at',
  'the end, in UTF-8.',
];

const orNone = (parts: readonly PaperPart[]): readonly PaperPart[] =>
  parts.length === 0 ? [{ line: 'None.' }] : parts;

/** Who blocks at the end, and why: the last word of each party that objected and did not lift. */
const disputes = (round: ReturnType<typeof roundsOf>[number] | undefined): PaperPart[] =>
  (round === undefined ? [] : blockingIn(round)).flatMap((statement) =>
    statementParts(
      statement,
      `${statement.party}: ${positionWords[statement.position]}, version ${statement.version}.`,
    ),
  );

const textParts = (
  { version, language, at, hash, title, text, followUps = [] }: TextView,
  edition: DossierEdition,
): PaperPart[] => [
  { subheading: `Version ${version} in ${languageName(language)}, ${instantInDossier(at)}` },
  { line: `SHA-256 ${hash}` },
  { line: 'Title:' },
  { words: title },
  { line: 'Text, its paragraphs numbered:' },
  { words: text, numbered: true },
  ...followUps.flatMap(({ action, owner, dueAt }, index): PaperPart[] => [
    { line: `Action ${index + 1}, asked of ${owner}, due on ${edition === 1 ? dueAt : dayInDossier(dueAt)}:` },
    { words: action },
  ]),
];
