import { counts, type RoundRecord, type Statement } from '#workflows/circulation/rounds-record.ts';
import type { PaperPart } from '#workflows/procedure/paper.ts';
import { dossierNotices } from './dossier-notices.ts';
import {
  actorInDossier,
  fateWords,
  floorWords,
  instantInDossier,
  lengthInDossier,
  methodWords,
  noConsensusWords,
  partiesInDossier,
  positionWords,
} from './dossier-words.ts';
import type { LostNotice } from './lost-notices.ts';

const results = {
  open: 'It has not ended.',
  consensus: 'It ended with consensus',
  'no-consensus': 'It ended without consensus',
  'not-concluded': 'It ended without a conclusion',
} as const;

/** Every round with all that was stated in it, who said nothing, who recused itself, and whom its notice did not reach. */
export const dossierRounds = (
  rounds: readonly RoundRecord[],
  lostNotices: ReadonlyMap<number, readonly LostNotice[]>,
): PaperPart[] => rounds.flatMap((round) => roundParts(round, lostNotices.get(round.round) ?? []));

function roundParts(round: RoundRecord, lostNotices: readonly LostNotice[]): PaperPart[] {
  const { startsAt, expiresAt, endedAt, takenAt, entitled, statements, silent, unreached } = round;
  const recused = statements.filter((statement) => counts(statement) && statement.position === 'recuse');
  const ended = endedAt === undefined ? results.open : `${results[round.result]} on ${instantInDossier(endedAt)}.`;
  const isMeeting = round.method === 'meeting';
  const ran = isMeeting
    ? takenAt === undefined
      ? 'It was taken at no meeting.'
      : `Taken at the meeting of ${instantInDossier(takenAt)}; every member could correct the record.`
    : startsAt === undefined || expiresAt === undefined
      ? 'Its clock did not start.'
      : `Its clock ran from ${instantInDossier(startsAt)}, to end on ${instantInDossier(expiresAt)}.`;
  return [
    {
      subheading: `Round ${round.round}, version ${round.version}: ${methodWords[round.method]}, ${lengthInDossier(round)}`,
    },
    { line: `Circulated on ${instantInDossier(round.circulatedAt)}. ${ran}` },
    { line: ended },
    ...(round.because === undefined
      ? []
      : [{ line: `There was no consensus, since ${noConsensusWords[round.because]}.` }]),
    { line: `Entitled to state a position: ${partiesInDossier(entitled)}.` },
    ...dossierNotices(lostNotices),
    { line: 'Basis of the method, as the roster has it:' },
    { words: round.basis },
    ...(round.adoptedBy === undefined
      ? []
      : [{ line: 'Decision that adopted the method:' }, { words: round.adoptedBy }]),
    ...statements.flatMap((statement) => statementParts(statement, lineOf(statement))),
    {
      line: `${isMeeting ? 'Absent' : `Silent ${endedAt === undefined ? 'so far' : 'when it ended'}`}: ${partiesInDossier(silent)}.`,
    },
    { line: `Of these not reached by a notice: ${partiesInDossier(unreached)}.` },
    { line: `Recused: ${partiesInDossier(recused.map(({ party }) => party))}.` },
    ...(round.floor === undefined
      ? []
      : [{ line: `To be left in the count when others recuse themselves: ${floorWords[round.floor]}.` }]),
  ];
}

function lineOf({ party, position, version, at, by, evidence, signatureFault, onBehalf, fate }: Statement): string {
  const how = onBehalf
    ? `entered on behalf of the member by ${by}`
    : `by ${actorInDossier(by, evidence, signatureFault)}`;
  return `${party}: ${positionWords[position]}, version ${version}, ${how}, ${instantInDossier(at)}; ${fateWords[fate]}.`;
}

/** A line about a statement, and the party's words behind it. */
export const statementParts = ({ reason, explanation, paragraphs }: Statement, line: string): PaperPart[] => [
  { line },
  ...(paragraphs === undefined ? [] : [{ line: `Paragraphs objected to: ${paragraphs.join(', ')}.` }]),
  ...(reason === undefined ? [] : [{ line: 'Reason given:' }, { words: reason }]),
  ...(explanation === undefined ? [] : [{ line: 'Explanation of position:' }, { words: explanation }]),
];
