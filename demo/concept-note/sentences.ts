import { roundSentences } from '../round-sentences.ts';
import { type At, type Data, list, quoted, type Sentences } from '../sentences.ts';

const ways: Readonly<Record<string, string>> = {
  pipeline: 'endorsed, and in the pipeline',
  develop: 'endorsed, with a joint programme document now',
  defer: 'deferred to a later meeting',
  'not-endorse': 'not endorsed',
};

const whys: Readonly<Record<string, string>> = {
  'no-consensus': 'no consensus',
  committee: 'the Committee wants it so',
  unit: 'the unit wants it so',
};

const versionOf = (text: unknown): unknown => (text as Data)['version'];

/** The meeting that a note is planned for, and by how much it missed the one before. */
function planned(target: unknown, at: At): string {
  if (target === null) return 'no meeting is planned that leaves six weeks';
  const { at: meetingAt, missed } = target as { at: string; missed?: { at: string; by: string } };
  const first = `planned for the meeting of ${at(meetingAt)}`;
  if (missed === undefined) return `${first}, the first that leaves six weeks`;
  const by = missed.by.replace(/^P(\d+)D$/, (_, days: string) => `${days} ${days === '1' ? 'day' : 'days'}`);
  return `${first}; that of ${at(missed.at)} was missed by ${by}, for six weeks have to lie between`;
}

function answered(answers: unknown): string {
  const unmet = ((answers ?? []) as Data[]).filter(({ met }) => met === false);
  return unmet.map(({ criterion, reason }) => `; ${criterion} is not met${quoted(reason)}`).join('');
}

const scored = (scores: unknown): string =>
  (scores as Data[]).map(({ criterion, score }) => `${criterion} ${score}`).join(', ');

/** What each event of a concept note says to a reader. */
export const sentences: Sentences = {
  ...roundSentences,
  'round-circulated': ({ round, version, entitled }) =>
    `version ${version} goes to ${list(entitled)}; round ${round}, by consensus`,
  'case-drafted': ({ form }) => `drafts a concept note${quoted((form as Data)['title'])}`,
  'case-submitted': ({ text, signatories }) =>
    `hands in version ${versionOf(text)}; to be signed for ${list((signatories as Data[]).map(({ country }) => country))}`,
  'case-withdrawn': ({ reason }) => `withdraws it${quoted(reason)}`,
  signed: ({ version }) => `signs version ${version}`,
  'sent-back': ({ version, reason }) => `sends version ${version} back${quoted(reason)}`,
  'route-opened': ({ country, reason }) => `opens the other route for ${country}${quoted(reason)}`,
  'note-received': ({ receivedAt, target }, at) =>
    `RECEIVED, as of ${at(receivedAt)}: all have signed; ${planned(target, at)}`,
  'note-replanned': ({ target }, at) => `planned anew: ${planned(target, at)}`,
  'found-eligible': ({ answers, reason }) => `finds it eligible${answered(answers)}${quoted(reason)}`,
  'note-returned': ({ reason, completeBy, keepsMeeting }) =>
    `returns it for completion by ${completeBy ?? 'any day'}${quoted(reason)}; it ${
      keepsMeeting ? 'keeps' : 'loses'
    } its meeting`,
  'found-ineligible': ({ answers, reason }) => `NOT ELIGIBLE${quoted(reason)}${answered(answers)}`,
  'reviewer-asked': ({ person, dueAt }, at) => `asks ${person} for a review by ${at(dueAt)}`,
  'no-conflict-declared': ({ reason }) => `declares that there is no conflict of interest${quoted(reason)}`,
  'conflict-declared': ({ reason }) => `declares a conflict of interest, and is not shown the note${quoted(reason)}`,
  'review-given': ({ recommends, scores, reason, late }) =>
    `${recommends ? 'recommends it' : 'does not recommend it'} (${scored(scores)})${late === true ? ', late' : ''}${quoted(reason)}`,
  'review-reopened': ({ person }) => `reopens the review of ${person}`,
  'reviews-released': ({ comments }) =>
    `releases of the reviews what those who brought the note are told${quoted(comments)}`,
  'note-tabled': ({ target }, at) => `puts it on the agenda of ${at((target as Data)['at'])}`,
  'conclusion-asked': () => 'what the Committee came to is to be recorded',
  concluded: ({ as, reason }) => `records what the Committee came to: ${ways[String(as)]}${quoted(reason)}`,
  'note-deferred': ({ why, reason }) => `DEFERRED: ${whys[String(why)]}${quoted(reason)}`,
  'determination-sent': ({ letter }) => `sends the letter${quoted(letter)}`,
  'programme-called': ({ dueAt, reason }) => `calls for the joint programme document by ${dueAt}${quoted(reason)}`,
  'removed-from-pipeline': ({ reason }) => `takes it out of the pipeline${quoted(reason)}`,
  'programme-submitted': ({ text, documents }) =>
    `hands in the joint programme document as version ${versionOf(text)}: ${(documents as Data[])
      .map(({ name, size }) => `${name}, ${size} bytes`)
      .join('; ')}`,
  'programme-returned': () => 'the document goes back to those who brought it',
  'programme-approved': ({ version }) => `APPROVED: the joint programme, version ${version}, by consensus`,
  'transfer-instructed': ({ amount, reason }) => `instructs the transfer of USD ${amount}${quoted(reason)}`,
  'funds-transferred': ({ amount, transferredOn }) => `FUNDED: USD ${amount} transferred on ${transferredOn}`,
};
