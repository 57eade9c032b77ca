import type {} from './custom-elements.ts';
import type { Frame } from './frame.ts';

/** In a form that people write into: keeps it in their browser. `fresh` unless the server filled in what was just posted. */
export const KeepTyped = ({ frame: { reader, person = '' }, fresh }: { frame: Frame; fresh: boolean }) => (
  <keep-typed
    owner={person}
    label={reader.say('kept.restored')}
    discard={reader.say('kept.discard')}
    role="status"
    {...(fresh ? { fresh } : {})}
  ></keep-typed>
);
