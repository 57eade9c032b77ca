import * as z from 'zod/mini';
import { Duration } from '#schemas/duration.ts';
import { choice } from '#schemas/form/choice.ts';
import { choices } from '#schemas/form/choices.ts';
import { duration } from '#schemas/form/duration.ts';
import { isWebAddress } from '#schemas/text/web-address.ts';
import { writtenLine } from '#schemas/text/written.ts';
import { eligibilityCriteria, markerOptions, reviewCriteria, thematicAreas } from './fund.ts';
import { namesOf, numbersWithin } from './named-options.ts';

const WebAddressOrNone = writtenLine({ minimum: 1, maximum: 500 }).check(
  z.refine((text) => text === 'none' || isWebAddress(text), { params: { rule: 'not-a-web-address' } }),
);

const eitherWay = ['yes', 'no'] as const;
/** Lowest and highest score. */
const scales = ['1-5', '1-4', '0-3', '0-5', '1-10'] as const;
/** Who signs in the place of a Resident Coordinator where submission by one is not possible; `none`: nobody. */
const routes = ['fund-unit', 'coordinator', 'none'] as const;

/** Every how many months a funded programme reports. */
const intervals = ['none', '3', '6', '12'] as const;

const counts = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;
const count = { ...choice(counts), saidAs: 'count' };

/** Where something of the fund can be read; `none` where that is not known. */
const address = { kind: 'line', schema: WebAddressOrNone } as const;

const weeks = ['P7D', 'P14D', 'P28D'] as const;
const months = ['P30D', 'P90D', 'P180D'] as const;

/** What of the fund can be set: what its Operations Manual says and no source shows (facts 3.1 to 3.5). */
export const fundFields = {
  eligibilityCriteria: { ...choices(eligibilityCriteria, { minimum: 1 }), saidAs: 'criterion' },
  reviewCriteria: { ...choices(reviewCriteria, { minimum: 1 }), saidAs: 'criterion' },
  scale: choice(scales),
  reviewPeriod: duration({ offered: weeks }),
  reviewersPerNote: count,
  mostReviewsEach: count,
  namesReviewers: choice(eitherWay),
  keepsMeeting: choice(eitherWay),
  route: choice(routes),
  programmePeriod: duration({ offered: months }),
  programmeAgainPeriod: duration({ offered: months }),
  approvalPeriod: duration({ offered: weeks }),
  narrativeReports: choice(intervals),
  financialReports: choice(intervals),
  reportPeriod: duration({ offered: months }),
  finalReport: choice(eitherWay),
  finalReportPeriod: duration({ offered: months }),
  reportReminder: duration({ offered: weeks }),
  areaNames: namesOf(thematicAreas),
  areaObjectives: numbersWithin(thematicAreas, 23),
  humanRightsOptions: namesOf(markerOptions),
  genderOptions: namesOf(markerOptions),
  childSensitivityOptions: namesOf(markerOptions),
  templateLink: address,
  criteriaLink: address,
  questionsLink: address,
};

/** The same as a note keeps it from its submission on. */
export const FundSettings = z.strictObject({
  /** What is asked of eligibility. */
  eligibilityCriteria: z.array(z.enum(eligibilityCriteria)),
  /** What reviewers score, and on which scale. */
  reviewCriteria: z.array(z.enum(reviewCriteria)),
  scale: z.enum(scales),
  /** How long a reviewer has. */
  reviewPeriod: Duration,
  /** How many reviewers are proposed for a note, and beyond how many open reviews nobody is proposed for another. */
  reviewersPerNote: z.enum(counts),
  mostReviewsEach: z.enum(counts),
  /** Whether the submitter is told who reviewed. */
  namesReviewers: z.enum(eitherWay),
  /** Whether a note that was returned for completion keeps the meeting that it had. */
  keepsMeeting: z.enum(eitherWay),
  route: z.enum(routes),
  /** How long the entities have for the joint programme document that the Committee asks for. */
  programmePeriod: Duration,
  /** How long they have at least for another one, where the Committee did not agree on it. */
  programmeAgainPeriod: Duration,
  /** How long the Steering Committee has for a joint programme document. */
  approvalPeriod: Duration,
  /** How often the entities report once the funds are there. */
  narrativeReports: z.enum(intervals),
  financialReports: z.enum(intervals),
  /** How long after the time of which it tells a report is due. */
  reportPeriod: Duration,
  /** Whether a final report tells of the last of the time. */
  finalReport: z.enum(eitherWay),
  finalReportPeriod: Duration,
  /** How long before it is due those are reminded who owe it. */
  reportReminder: Duration,
  /** What the areas are called, which objectives of the Global Compact lie in each, and the options of the markers (named-options.ts). */
  areaNames: z.string(),
  areaObjectives: z.string(),
  humanRightsOptions: z.string(),
  genderOptions: z.string(),
  childSensitivityOptions: z.string(),
  /** Where the template, the wording of the criteria, and answers to questions can be read. */
  templateLink: z.string(),
  criteriaLink: z.string(),
  questionsLink: z.string(),
});
export type FundSettings = z.infer<typeof FundSettings>;

/** As histories have them: what could not be set yet when a note was begun is missing, and goes by what is usual. */
export const KeptFundSettings = z.partial(FundSettings, {
  narrativeReports: true,
  financialReports: true,
  reportPeriod: true,
  finalReport: true,
  finalReportPeriod: true,
  reportReminder: true,
  reviewersPerNote: true,
  mostReviewsEach: true,
  areaNames: true,
  areaObjectives: true,
  humanRightsOptions: true,
  genderOptions: true,
  childSensitivityOptions: true,
  templateLink: true,
  criteriaLink: true,
  questionsLink: true,
});
export type KeptFundSettings = z.infer<typeof KeptFundSettings>;

/** The lowest and the highest score of a scale. */
export function boundsOf(scale: FundSettings['scale']): { lowest: number; highest: number } {
  const [lowest = 0, highest = 0] = scale.split('-').map(Number);
  return { lowest, highest };
}

/** Until the unit has set something else. */
export const usualFundSettings: FundSettings = {
  eligibilityCriteria: [...eligibilityCriteria],
  reviewCriteria: [...reviewCriteria],
  scale: '1-5',
  reviewPeriod: 'P14D',
  reviewersPerNote: '3',
  mostReviewsEach: '4',
  namesReviewers: 'no',
  keepsMeeting: 'yes',
  route: 'fund-unit',
  programmePeriod: 'P180D',
  programmeAgainPeriod: 'P30D',
  approvalPeriod: 'P14D',
  narrativeReports: '12',
  financialReports: '12',
  reportPeriod: 'P90D',
  finalReport: 'yes',
  finalReportPeriod: 'P180D',
  reportReminder: 'P28D',
  areaNames: 'none',
  areaObjectives: 'none',
  humanRightsOptions: 'none',
  genderOptions: 'none',
  childSensitivityOptions: 'none',
  templateLink: 'none',
  criteriaLink: 'none',
  questionsLink: 'none',
};
