import type { PropsWithChildren } from 'hono/jsx';
import { directionOf } from '#schemas/language.ts';
import { assets } from '../assets.ts';
import type { FeedLink } from './feed-links.tsx';
import type { Frame } from './frame.ts';
import { PageFooter } from './page-footer.tsx';
import { PageHeader } from './page-header.tsx';

type Props = PropsWithChildren<{
  frame: Frame;
  title: string;
  wrong?: boolean;
  typed?: boolean;
  feeds?: readonly FeedLink[];
}>;

/**
 * A whole document. With `wrong` the title says so first, as a screen reader reads the title before all else. `typed` says that
 * people write into it, in the form with the id `typedFormId`; `feeds` is where what changes on it can be followed.
 */
export function Page({ frame, title, wrong = false, typed = false, feeds = [], children }: Props) {
  const { reader } = frame;
  return (
    <html lang={reader.language} dir={directionOf(reader.language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${wrong ? `${reader.say('form.summary')}: ` : ''}${title} – ${reader.say('site.name')}`}</title>
        <link rel="stylesheet" href={assets.styles.path} />
        <link rel="icon" type="image/svg+xml" href={assets.icon.path} />
        {feeds.map(({ href, mediaType, name }) => (
          <link rel="alternate" type={mediaType} href={href} title={`${title} (${reader.say(`feeds.${name}`)})`} />
        ))}
        <script type="module" src={assets.elements.path}></script>
      </head>
      <body>
        <a class="unseen skip" href="#content">
          {reader.say('site.skip')}
        </a>
        <PageHeader frame={frame} typed={typed} />
        <main id="content" class="wrap" tabindex={-1}>
          {children}
        </main>
        <PageFooter reader={reader} />
      </body>
    </html>
  );
}
