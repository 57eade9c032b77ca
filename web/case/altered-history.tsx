import type { CaseView } from '#schemas/api.ts';
import type { Reader } from '../reader.ts';

/** Says, before anything of the case, that it cannot be relied on, and from which event on. */
export const AlteredHistory = ({ reader, finding }: { reader: Reader; finding: CaseView['finding'] }) =>
  finding === undefined ? null : (
    <div class="summary" role="alert">
      <p>{reader.say('case.altered', { seq: finding.seq })}</p>
    </div>
  );
