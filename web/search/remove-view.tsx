import type { Child, PropsWithChildren } from 'hono/jsx';
import type { SavedView } from '#schemas/saved-view.ts';
import type { Reader } from '../reader.ts';
import { viewPath } from './view-path.ts';

type Props = PropsWithChildren<{
  reader: Reader;
  csrf: string;
  view: SavedView;
  /** A button for what can be done instead. */
  instead?: Child;
}>;

/** Ends a page about one of the reader's views: it can be removed, and the others are a link away. */
export const RemoveView = ({ reader, csrf, view, instead, children }: Props) => (
  <>
    <form method="post" action={viewPath(view)}>
      <input type="hidden" name="csrf" value={csrf} />
      {children}
      <div class="buttons">
        {instead}
        <button class="button quiet" type="submit" name="do" value="remove">
          {reader.say('views.remove')}
        </button>
      </div>
    </form>
    <p>
      <a href="/search/views">{reader.say('views.title')}</a>
    </p>
  </>
);
