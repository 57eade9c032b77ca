import { directionOf, type InterfaceLanguage } from '#schemas/language.ts';
import type { Frame } from '../components/frame.ts';
import { Page } from '../components/page.tsx';
import { EveryPiece } from '../design/every-piece.tsx';

/** One language for each direction. */
const languages = ['en', 'ar'] as const satisfies readonly InterfaceLanguage[];
const schemes = [
  { scheme: 'in-light', name: 'design.light' },
  { scheme: 'in-dark', name: 'design.dark' },
] as const;

/** Every piece of the pages in both directions, each in the light and in the dark, for whoever builds pages (docs/design.md). */
export function DesignPage({ frame }: { frame: Frame }) {
  const { reader } = frame;
  return (
    <Page frame={frame} title={reader.say('design.title')}>
      <h1>{reader.say('design.title')}</h1>
      <p class="lead">{reader.say('design.lead')}</p>
      <div class="columns">
        {languages.flatMap((language, row) =>
          schemes.map(({ scheme, name }, column) => (
            <section lang={language} dir={directionOf(language)} class={scheme}>
              <h2>{reader.in(language).say(name, { language: reader.in(language).nameOf(language) })}</h2>
              <EveryPiece reader={reader.in(language)} place={row * schemes.length + column} />
            </section>
          )),
        )}
      </div>
    </Page>
  );
}
