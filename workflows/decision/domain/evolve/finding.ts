import { assignee } from '#schemas/task.ts';
import type { Facilitating, Trial } from '#workflows/decision/schemas/facilitating.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import { close } from '#workflows/procedure/tasks.ts';
import type { Evolution } from '../evolution.ts';
import type { RecordedEvent } from '../recorded-event.ts';
import { committeeOf } from '../rules/committee-at-work.ts';
import { open } from '../tasks.ts';
import { withFacilitating } from './with-facilitating.ts';
import { without } from './without.ts';

/** The question whether agreement was not reached: asked by a member, put to the Coordinator, then to the principals (D3, D4). */
export const finding: Evolution<
  'finding-asked' | 'finding-put-to-heads' | 'finding-stated' | 'facilitation-continued'
> = {
  'finding-asked': (state, event) => {
    const { dueAt } = event.data;
    const asked = withFinding(state, { ...unanswered(event.at, dueAt), with: 'coordinator', tried: false });
    return open(close(asked, event, isOfFinding), event, 'find', ['role:coordinator'], { dueAt });
  },

  'finding-put-to-heads': (state, event) => {
    const { heads, tried, dueAt } = event.data;
    const put = withFinding(state, { ...unanswered(event.at, dueAt), with: 'heads', tried });
    return heads.reduce<DecisionState>(
      (next, party) => open(next, event, 'find', [assignee.head(party)], { party, dueAt }),
      close(put, event, isOfFinding),
    );
  },

  'finding-stated': (state, { data: { party, finding: found } }) => {
    const question = state.facilitating?.finding;
    if (question === undefined) return state;
    const notReached = without(party, question.notReached);
    const goOn = without(party, question.goOn);
    return withFinding(state, {
      ...question,
      notReached: found === 'not-reached' ? [...notReached, party] : notReached,
      goOn: found === 'go-on' ? [...goOn, party] : goOn,
    });
  },

  'facilitation-continued': (state, event) => {
    if (state.facilitating === undefined) return state;
    const { finding: answered, ...facilitating } = state.facilitating;
    const next: DecisionState = { ...state, facilitating: { ...facilitating, wentOn: true } };
    return letAsk(close(next, event, isOfFinding), event);
  },
};

/** Any member may ask that failure be found, as long as nobody has. */
export const letAsk = (state: DecisionState, event: Pick<RecordedEvent, 'seq' | 'at'>): DecisionState =>
  open(state, event, 'ask-finding', committeeOf(state).map(assignee.party));

/** Something was tried for a way forward. */
export function tried(state: DecisionState, what: Trial): DecisionState {
  return withFacilitating(state, (known) => ({
    ...known,
    tried: [...known.tried.filter((other) => other !== what), what],
  }));
}

const isOfFinding = ({ kind }: { readonly kind: string }): boolean => kind === 'find' || kind === 'ask-finding';

const unanswered = (since: string, dueAt: string) => ({ since, dueAt, notReached: [], goOn: [] });

const withFinding = (state: DecisionState, question: NonNullable<Facilitating['finding']>): DecisionState =>
  withFacilitating(state, (known) => ({ ...known, finding: question }));
