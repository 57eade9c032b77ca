import containment from 'cldr-core/supplemental/territoryContainment.json' with { type: 'json' };

/** The regions of the United Nations' list of countries and areas (M49), as the Unicode CLDR has it; `Intl` knows their names. */
export const regions = ['002', '019', '142', '150', '009'] as const;
export type Region = (typeof regions)[number];

const contains: Readonly<Record<string, { readonly _contains: readonly string[] } | undefined>> =
  containment.supplemental.territoryContainment;

const countriesIn = (territory: string): string[] =>
  contains[territory]?._contains.flatMap((part) => [part, ...countriesIn(part)]) ?? [];

const regionOf = new Map(regions.flatMap((region) => countriesIn(region).map((country) => [country, region] as const)));

/** The regions in which countries lie, each once; a country is a code of ISO 3166-1. */
export const regionsOf = (countries: readonly string[]): Region[] => [
  ...new Set(countries.flatMap((country) => regionOf.get(country) ?? [])),
];
