import { DecisionForm } from '#workflows/decision/schemas/form.ts';

type FieldName = keyof typeof DecisionForm.shape;

/** How a field of the proposal is filled in. */
type Widget =
  | { readonly widget: 'line' }
  | { readonly widget: 'area'; readonly rows: number }
  | { readonly widget: 'language' }
  | { readonly widget: 'choice' }
  | { readonly widget: 'period' }
  | { readonly widget: 'instant' }
  | { readonly widget: 'translations' }
  | { readonly widget: 'follow-ups' };

const { shape } = DecisionForm;

/** The widget of each field; a new field in the schema does not compile until it has one here. */
const widgets: { readonly [N in FieldName]: Widget } = {
  title: { widget: 'line' },
  text: { widget: 'area', rows: 12 },
  language: { widget: 'language' },
  method: { widget: 'choice' },
  circulateFor: { widget: 'period' },
  circulateUntil: { widget: 'instant' },
  background: { widget: 'area', rows: 5 },
  translations: { widget: 'translations' },
  followUps: { widget: 'follow-ups' },
};

/** The fields of the proposal in the schema's order, with what a page must know to show them. */
export const decisionFields = (Object.keys(shape) as FieldName[]).map((name) => ({
  name,
  optional: shape[name].safeParse(undefined).success && name !== 'circulateFor' && name !== 'circulateUntil',
  ...widgets[name],
}));

/** Lengths that the form offers; anything else is an exact instant (`until`). 72 hours is the least (facts 2.3). */
export const offeredPeriods = ['PT72H', 'P5D', 'P7D', 'P14D'] as const;
