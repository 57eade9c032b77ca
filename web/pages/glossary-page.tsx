import { directionOf, Language, ownNameOf } from '#schemas/language.ts';
import { isWebAddress } from '#schemas/text/web-address.ts';
import terms from '#words/glossary/terms.json' with { type: 'json' };
import type { Frame } from '../components/frame.ts';
import { Page } from '../components/page.tsx';
import { Cell, StackedTable } from '../components/stacked-table.tsx';
import type { Reader } from '../reader.ts';

type Said = { readonly word: string; readonly basis: string; readonly source?: string };
type Term = { readonly en: Said } & { readonly [L in Language]?: Said };

/** The words that this product keeps to, in one language beside the English, with what each rests on (words/glossary). */
export function GlossaryPage({ frame, of }: { frame: Frame; of: Language }) {
  const { reader } = frame;
  const shown = of === 'en' ? (['en'] as const) : (['en', of] as const);
  const columns = [...shown.map((language) => reader.nameOf(language)), reader.say('glossary.basis')];
  return (
    <Page frame={frame} title={reader.say('glossary.title')}>
      <h1>{reader.say('glossary.title')}</h1>
      <p class="lead">{reader.say('glossary.lead')}</p>
      <nav aria-label={reader.say('nav.language')}>
        {Language.options.map((language, index) => (
          <>
            {index === 0 ? '' : ' · '}
            <a href={`/glossary?of=${language}`} lang={language} aria-current={language === of ? 'true' : undefined}>
              {ownNameOf(language)}
            </a>
          </>
        ))}
      </nav>
      <StackedTable label={reader.say('glossary.title')} columns={columns}>
        {(Object.values(terms) as readonly Term[]).map((term) => (
          <tr>
            {shown.map((language, column) => (
              <Cell of={columns[column]}>
                <span lang={language} dir={directionOf(language)}>
                  {term[language]?.word ?? '–'}
                </span>
              </Cell>
            ))}
            <Cell of={columns.at(-1)}>
              <Basis reader={reader} said={term[of] ?? term.en} />
            </Cell>
          </tr>
        ))}
      </StackedTable>
    </Page>
  );
}

function Basis({ reader, said: { basis, source } }: { reader: Reader; said: Said }) {
  if (basis !== 'official') return <>{reader.say('glossary.basis.working')}</>;
  const official = reader.say('glossary.basis.official');
  if (source === undefined) return <>{official}</>;
  return (
    <>
      {reader.labelled(official)}
      {isWebAddress(source) ? <a href={source}>{reader.say('glossary.source')}</a> : <bdi>{source}</bdi>}
    </>
  );
}
