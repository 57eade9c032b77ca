import type { AskedAction } from '#schemas/text/asked-action.ts';
import { pageBreak } from '#schemas/text/canonical.ts';
import { shownActions } from '#schemas/text/shown-actions.ts';

/** What a text asks for, as it stands behind it in the file whose hash is shown. */
export const AskedActions = ({ actions }: { actions: readonly AskedAction[] }) =>
  actions.length === 0 ? null : (
    <>
      {'\n'}
      <span class="unseen">{pageBreak}</span>
      {'\n'}
      {shownActions(actions)}
    </>
  );
