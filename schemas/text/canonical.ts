import type { AskedAction } from './asked-action.ts';

/** Ends the text before what it asks for. No text may have this character (fault-of.ts), so that none reads like one with actions. */
export const pageBreak = '\f';

/** `1. ILO, 2027-01-15: Publish the workplan`, a line for each. */
export const actionsInText = (actions: readonly AskedAction[]): string =>
  actions.map(({ owner, dueAt, action }, index) => `${index + 1}. ${owner}, ${dueAt}: ${action}`).join('\n');

/**
 * What a version's hash is taken over, and what is downloaded to check it: title, an empty line, the text and, where it
 * asks for actions, a page break (form feed) on a line of its own and a line for each; in Unicode normal form C with line
 * feeds only and nothing behind the last character.
 */
export const canonicalText = (title: string, text: string, actions: readonly AskedAction[] = []): string =>
  `${title}\n\n${text}${actions.length === 0 ? '' : `\n${pageBreak}\n${actionsInText(actions)}`}`
    .normalize('NFC')
    .replaceAll('\r\n', '\n');
