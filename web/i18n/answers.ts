import ar from './answers/ar.json' with { type: 'json' };
import en from './answers/en.json' with { type: 'json' };
import { speakerOf } from './speaker.ts';

/** What the JSON interface says too: why something was refused, and what a case waits for. */
export const answers = { en, ar };

/** Says what stands in these catalogues alone, so that who answers in JSON need not carry the words of the pages. */
export const { say: sayAnswer } = speakerOf(answers, 'web/i18n/answers');
