/*
 * What the fund's Operations Manual says and no source shows (facts 3.1 to 3.5): out of these the fund management unit chooses
 * (fund-settings.ts), each to be confirmed.
 */

/** Five areas exist; what they are called, and which objectives lie in which, is not known. */
export const thematicAreas = ['area-1', 'area-2', 'area-3', 'area-4', 'area-5'] as const;

/** Options of the three markers; their scales are not known. */
export const markerOptions = ['0', '1', '2', '3'] as const;

/** From when on a note has to carry the marker of child sensitivity: the day on which the Committee endorsed it (facts 3.4). */
export const childSensitivitySince = '2023-02-06';

/** Criteria of eligibility, as far as sources show them (facts 3.3); the wording of the manual is not known. */
export const eligibilityCriteria = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C13', 'C14', 'C15'] as const;
export type EligibilityCriterion = (typeof eligibilityCriteria)[number];

/** What reviewers score: quality, and those of the criteria that are matters of judgement. C10 to C12 are the Committee's to weigh. */
export const reviewCriteria = ['C5', 'C6', 'C7', 'C9', 'C13', 'C14', 'C15'] as const;
export type ReviewCriterion = (typeof reviewCriteria)[number];

/** What a reviewer should know to judge a criterion, as the roster names it; the others are for everybody. To be confirmed. */
export const themesOfCriteria: Readonly<Partial<Record<ReviewCriterion, string>>> = {
  C5: 'whole-of-government',
  C6: 'whole-of-society',
  C13: 'human-rights',
  C14: 'gender',
  C15: 'child-sensitivity',
};

/** No scale of scores that the unit can set goes beyond these. */
export const widestScale = { lowest: 0, highest: 10 } as const;

/**
 * Champion countries of the Compact, as far as a source names them: the fifteen of November 2020, and three more of June 2021. There were 33 in
 * 2023; the others are not known, nor is which countries the fund gives priority (facts 4.1).
 */
export const knownChampions: readonly string[] = [
  ...['ET', 'SN', 'GH', 'GW', 'MA', 'ID', 'BD', 'TH', 'PH', 'NP', 'EC', 'SV', 'MX', 'PT', 'CA'],
  ...['EG', 'IQ', 'KE'],
];
