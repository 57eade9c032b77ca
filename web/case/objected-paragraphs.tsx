import { isBlocking } from '#schemas/position.ts';
import type { RoundView, StatementView } from '#schemas/sections/rounds.ts';
import { sectionsOf, textsIn } from '#schemas/sections/section.ts';
import type { TextView } from '#schemas/sections/texts.ts';
import type { ViewedCase } from '#schemas/sections/viewed-case.ts';
import { paragraphsOf } from '#schemas/text/paragraphs.ts';
import { shownText } from '#schemas/text/shown.ts';
import { MarkedWords, paragraphAnchor } from '../components/marked-text.tsx';
import type { Reader } from '../reader.ts';
import { ChangedText } from './changed-text.tsx';
import { changesIn } from './kept-comparisons.ts';
import { whereParagraphsWent } from './where-paragraphs-went.ts';

/** A paragraph of an earlier version that parties objected to, and the one that took its place. */
type Objected = {
  readonly number: number;
  readonly was: string;
  readonly now: { readonly number: number; readonly words: string } | undefined;
  readonly by: readonly StatementView[];
};

type Found = { readonly before: TextView; readonly paragraphs: readonly Objected[] };

/** The paragraphs of the version before that members named in its last round, as they were and as they read now; undefined where none was. */
function objectedParagraphs({ sections, version, language }: ViewedCase): Found | undefined {
  const rounds = sectionsOf(sections, 'rounds').flatMap(({ data }) => data);
  const last = rounds.findLast((round) => round.version < version);
  const texts = textsIn(sections).filter((text) => text.language === language);
  const [before, after] = [last?.version, version].map((each) => texts.find((text) => text.version === each));
  if (last === undefined || before === undefined || after === undefined) return undefined;
  const paragraphs = paragraphsNamed(last, shownText(before.text), shownText(after.text));
  return paragraphs.length === 0 ? undefined : { before, paragraphs };
}

function paragraphsNamed({ statements }: RoundView, before: string, after: string): Objected[] {
  const [was, is] = [paragraphsOf(before), paragraphsOf(after)];
  const went = whereParagraphsWent(before, after);
  const standing = statements.filter(({ fate }) => fate === 'stands' || fate === 'unconfirmed');
  return was.flatMap((words, at) => {
    const by = standing.filter(({ paragraphs }) => paragraphs.includes(at + 1));
    const now = went.get(at + 1);
    if (by.length === 0) return [];
    return [
      {
        number: at + 1,
        was: words,
        now: now === undefined ? undefined : { number: now, words: is[now - 1] ?? '' },
        by,
      },
    ];
  });
}

type Props = { reader: Reader; view: ViewedCase };

/** What the last round objected to, paragraph by paragraph, before anything else of the new version. */
export function ObjectedParagraphs({ reader, view }: Props) {
  const found = objectedParagraphs(view);
  if (found === undefined) return null;
  const { before, paragraphs } = found;
  return (
    <section id="objected">
      <h2>{reader.say('case.objected')}</h2>
      {paragraphs.map(({ number, was, now, by }) => (
        <section>
          <h3>{reader.say('case.objected.was', { number, version: before.version })}</h3>
          <ul class="objections">
            {by.map(({ party, position, reason }) => (
              <li>
                <strong>{reader.party(party)}</strong>{' '}
                <span class={isBlocking(position) ? 'tag blocks' : 'tag'}>{reader.say(`positions.${position}`)}</span>
                {reason === null ? null : <blockquote dir="auto">{reason}</blockquote>}
              </li>
            ))}
          </ul>
          <Now reader={reader} language={view.language} was={was} now={now} />
        </section>
      ))}
    </section>
  );
}

type NowProps = { reader: Reader; language: string; was: string; now: Objected['now'] };

function Now({ reader, language, was, now }: NowProps) {
  const asItWas = (
    <blockquote lang={language} dir="auto">
      <MarkedWords words={was} />
    </blockquote>
  );
  if (now === undefined)
    return (
      <>
        {asItWas}
        <p>{reader.say('case.objected.gone')}</p>
      </>
    );
  const link = `#${paragraphAnchor(now.number)}`;
  if (now.words.trim() === was.trim())
    return (
      <>
        {asItWas}
        <p>
          <a href={link}>{reader.say('case.objected.same', { number: now.number })}</a>
        </p>
      </>
    );
  return (
    <>
      <p>
        <a href={link}>{reader.say('case.objected.now', { number: now.number })}</a>
      </p>
      <ChangedText reader={reader} language={language} changes={changesIn(language, was, now.words)} />
    </>
  );
}
