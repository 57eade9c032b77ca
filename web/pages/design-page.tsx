import { directionOf, type InterfaceLanguage } from '#schemas/language.ts';
import type { Frame } from '../components/frame.ts';
import { Page } from '../components/page.tsx';
import { EveryPiece } from '../design/every-piece.tsx';

/** Both directions and both schemes; all four together would be more than a slow line takes (50 KB). */
const looks = [
  { language: 'en', scheme: 'in-light', name: 'design.light' },
  { language: 'en', scheme: 'in-dark', name: 'design.dark' },
  { language: 'ar', scheme: 'in-light', name: 'design.light' },
] as const satisfies readonly { language: InterfaceLanguage; scheme: string; name: string }[];

/** Every piece of the pages in both directions, in the light and in the dark, for whoever builds pages (docs/design.md). */
export function DesignPage({ frame }: { frame: Frame }) {
  const { reader } = frame;
  return (
    <Page frame={frame} title={reader.say('design.title')}>
      <h1>{reader.say('design.title')}</h1>
      <p class="lead">{reader.say('design.lead')}</p>
      <div class="columns">
        {looks.map(({ language, scheme, name }, place) => (
          <section lang={language} dir={directionOf(language)} class={scheme}>
            <h2>{reader.in(language).say(name, { language: reader.in(language).nameOf(language) })}</h2>
            <EveryPiece reader={reader.in(language)} place={place} />
          </section>
        ))}
      </div>
    </Page>
  );
}
