import type { Check, Standing } from '#schemas/form/check.ts';
import type { Saying } from '#schemas/sections/saying.ts';
import { asFarAsGiven, type Given } from '#workflows/procedure/as-far-as-given.ts';
import type { Opening, Values } from '#workflows/procedure/forms.ts';
import { type ConceptNoteForm, conceptNoteForm } from '../schemas/form.ts';
import { childSensitivitySince, type EligibilityCriterion } from '../schemas/fund.ts';
import { numbersIn } from '../schemas/named-options.ts';
import { fundAt } from './fund.ts';
import { residentCoordinator } from './submit.ts';

type Note = Given<ConceptNoteForm>;
type Found = readonly [is: Standing, key: string, params?: Saying['params']];
type Rule = (note: Note, opening: Opening) => Found;

/**
 * How a note stands to each criterion of eligibility that the fund asks (facts 3.3), from what its form says so far. Whether what it says is so, and
 * whatever the sources leave open, is for a person to judge: nothing here makes a note ineligible.
 */
export const checkCriteria = (values: Values, opening: Opening): Check[] => {
  const note = asFarAsGiven(conceptNoteForm, values);
  const { eligibilityCriteria } = fundAt(opening.network, opening.at);
  return eligibilityCriteria.map((criterion) => {
    const [is, key, params = {}] = rules[criterion](note, opening);
    return { criterion, is, says: { key, params } };
  });
};

const rules: Readonly<Record<EligibilityCriterion, Rule>> = {
  // The template is not known, and "should" be used: a note that lacks it lacks nothing.
  C1: () => ['to-judge', 'checks.C1'],

  C2: ({ countries = [] }, opening) => {
    const { network, at } = opening;
    if (countries.length === 0) return ['missing', 'checks.C2.missing'];
    const without = countries.filter((country) => network.holdersOf(residentCoordinator(country), at).length === 0);
    if (without.length === 0) return ['to-judge', 'checks.C2.sign', { countries }];
    return fundAt(opening.network, opening.at).route === 'none'
      ? ['missing', 'checks.C2.no-route', { countries: without }]
      : ['to-judge', 'checks.C2.route', { countries: without }];
  },

  // That "joint" means two entities or more is inferred, so one alone is a question and no fault.
  C3: ({ entities = [] }) => {
    const parties = new Set(entities.flatMap(({ party }) => party ?? []));
    if (parties.size === 0) return ['missing', 'checks.C3.missing'];
    return parties.size === 1 ? ['to-judge', 'checks.C3.one'] : ['met', 'checks.C3.several'];
  },

  C4: ({ endorsement }) =>
    endorsement === undefined ? ['missing', 'checks.C4.missing'] : ['to-judge', 'checks.C4.given'],

  C5: ({ nationalPartners = [] }) => {
    const named = (kind: string) =>
      new Set(nationalPartners.flatMap((each) => (each.kind === kind && each.name ? each.name.toLowerCase() : [])))
        .size;
    if (named('ministry') > 1 || named('local-authority') > 0) return ['met', 'checks.C5.met'];
    return named('other') > 0 ? ['to-judge', 'checks.C5.other'] : ['missing', 'checks.C5.missing'];
  },

  C6: ({ stakeholders = [] }) =>
    stakeholders.length === 0 ? ['missing', 'checks.C6.missing'] : ['to-judge', 'checks.C6.given'],

  C7: ({ principles }) =>
    principles === undefined ? ['missing', 'checks.C7.missing'] : ['to-judge', 'checks.C7.given'],

  C8: ({ thematicArea, objectives = [] }, opening) => {
    if (thematicArea === undefined) return ['missing', 'checks.C8.no-area'];
    if (objectives.length === 0) return ['missing', 'checks.C8.no-objective'];
    const within = numbersIn(fundAt(opening.network, opening.at).areaObjectives, thematicArea);
    const outside = objectives.filter((objective) => within?.includes(objective) === false);
    return outside.length === 0
      ? ['met', within === undefined ? 'checks.C8.met' : 'checks.C8.within']
      : ['to-judge', 'checks.C8.outside', { objectives: outside.map(String) }];
  },

  // Their scales are not known (facts 3.4): that an option is chosen can be seen, and not what it says of the note.
  C13: ({ markers = {} }) => (markers.humanRights === undefined ? unmarked : marked),
  C14: ({ markers = {} }) => (markers.gender === undefined ? unmarked : marked),
  C15: ({ markers = {} }, { at }) => {
    if (markers.childSensitivity !== undefined) return marked;
    return at < childSensitivitySince ? ['to-judge', 'checks.C15.before'] : unmarked;
  },
};

const marked: Found = ['to-judge', 'checks.marker.given'];
const unmarked: Found = ['missing', 'checks.marker.missing'];
