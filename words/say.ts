import { catalogueOf } from './catalogues.ts';
import { speakerOf } from './speaker.ts';

/** Says whatever a page can say. */
export const { say, isSaid } = speakerOf(catalogueOf, 'words/platform');
