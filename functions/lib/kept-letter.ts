import type { ComingLetter } from '#workflows/procedure/join-correspondence.ts';
import { cutText } from './cut-text.ts';

/** As much as a case keeps of a letter; the mail itself is kept whole. */
const most = { wordsBytes: 10_000, attachments: 20, nameBytes: 200 } as const;

type Sent = {
  readonly words: string;
  readonly attachments: readonly { readonly name: string; readonly mediaType: string }[];
};

/** What a case keeps of what somebody wrote, and of what hangs on it by name. */
export const keptLetter = ({ words, attachments }: Sent): Pick<ComingLetter, 'words' | 'attachments'> => ({
  words: cutText(words.normalize('NFC'), most.wordsBytes),
  attachments: attachments
    .slice(0, most.attachments)
    .map(({ name, mediaType }) => cutText(name || mediaType, most.nameBytes)),
});
