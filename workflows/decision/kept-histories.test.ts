import { describeKeptHistories } from '#test/support/kept-histories.ts';
import { decision } from './index.ts';

describeKeptHistories(decision, new URL('./histories/kept/', import.meta.url));
