import { assignee } from '#schemas/task.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import { isPutOff, type WayForward } from '#workflows/decision/schemas/way-forward.ts';
import { close } from '#workflows/procedure/tasks.ts';
import type { Evolution } from '../evolution.ts';
import { open } from '../tasks.ts';
import { tried } from './finding.ts';
import { entered } from './version.ts';
import { withFacilitating } from './with-facilitating.ts';

/** A way forward that need not be a new text: proposed by one who shares in facilitation, endorsed by the others (D3). */
export const wayForward: Evolution<
  'way-forward-proposed' | 'way-forward-commented' | 'endorsement-given' | 'way-forward-endorsed'
> = {
  'way-forward-proposed': (state, event) => {
    const { route, wording, until, party, heads } = event.data;
    const proposed = withWayForward(tried(state, 'way-forward'), {
      route,
      wording,
      ...(until === undefined ? {} : { until }),
      ...(party === undefined ? {} : { party }),
      endorsed: party === undefined ? [] : [party],
    });
    // A later proposal takes the place of an earlier one.
    const cleared = close(proposed, event, ({ kind }) => kind === 'endorse');
    return heads
      .filter((head) => head !== party)
      .reduce<DecisionState>(
        (next, head) => open(next, event, 'endorse', [assignee.head(head)], { party: head }),
        cleared,
      );
  },

  'way-forward-commented': (state) => state,

  'endorsement-given': (state, event) => {
    const { party } = event.data;
    const known = state.facilitating?.wayForward;
    if (known === undefined) return state;
    const endorsed = withWayForward(state, { ...known, endorsed: [...known.endorsed, party] });
    return close(endorsed, event, (task) => task.kind === 'endorse' && task.party === party);
  },

  'way-forward-endorsed': (state, event) => {
    const { text } = event.data;
    const known = state.facilitating?.wayForward;
    if (known === undefined) return entered(state, event, text);
    const going = withWayForward(state, { ...known, version: text.version });
    const { route, until } = known;
    const putOff = isPutOff(route) && until !== undefined ? { putOff: { version: text.version, until } } : {};
    return entered({ ...going, ...putOff }, event, text);
  },
};

const withWayForward = (state: DecisionState, known: WayForward): DecisionState =>
  withFacilitating(state, (others) => ({ ...others, wayForward: known }));
