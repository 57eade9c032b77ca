import type { AskedAction } from './asked-action.ts';
import { actionsInText } from './canonical.ts';
import { shownLine } from './shown.ts';

/** What a text asks for, a line for each action, as pages show what somebody wrote. */
export const shownActions = (actions: readonly AskedAction[]): string =>
  actionsInText(actions.map((asked) => ({ ...asked, action: shownLine(asked.action) })));
