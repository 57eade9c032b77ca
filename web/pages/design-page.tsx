import { directionOf, type InterfaceLanguage } from '#schemas/language.ts';
import type { Frame } from '../components/frame.ts';
import { Page } from '../components/page.tsx';
import { EveryPiece } from '../design/every-piece.tsx';

/** One language for each direction. */
const both = ['en', 'ar'] as const satisfies readonly InterfaceLanguage[];

/** Every piece of the pages in both directions, for whoever builds pages (docs/design.md). */
export function DesignPage({ frame }: { frame: Frame }) {
  const { reader } = frame;
  return (
    <Page frame={frame} title={reader.say('design.title')}>
      <h1>{reader.say('design.title')}</h1>
      <p class="lead">{reader.say('design.lead')}</p>
      <div class="columns">
        {both.map((language, place) => (
          <section lang={language} dir={directionOf(language)}>
            <h2>{reader.in(language).nameOf(language)}</h2>
            <EveryPiece reader={reader.in(language)} place={place} />
          </section>
        ))}
      </div>
    </Page>
  );
}
