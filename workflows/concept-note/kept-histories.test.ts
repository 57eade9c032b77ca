import { describeKeptHistories } from '#test/support/kept-histories.ts';
import { conceptNote } from './index.ts';

describeKeptHistories(conceptNote, new URL('./histories/kept/', import.meta.url));
