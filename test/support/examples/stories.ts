import type { Directory } from '#workflows/network/directory.ts';
import { stories as decision } from '../decision-stories.ts';
import { noteStories } from '../note-stories.ts';
import { noticeStories } from '../notice-stories.ts';

/** A case that was played, with its state after each event. */
export type Story = {
  readonly history: readonly { readonly seq: number; readonly at: string; readonly type: string }[];
  readonly states: readonly { readonly caseId: string }[];
  readonly network: Directory;
};

/** Of each procedure, cases that together bring about every mail that it sends. */
export const storiesOf: Readonly<Record<string, Readonly<Record<string, () => Story>>>> = {
  decision,
  'concept-note': noteStories,
  'membership-notice': noticeStories,
};
