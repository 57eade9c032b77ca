import type { Section } from '#schemas/sections/section.ts';
import { shownText } from '#schemas/text/shown.ts';
import type { RecordedEvent } from './domain/recorded-event.ts';
import type { ScreeningView } from './schemas/view.ts';

/** What the secretariat found of a common approach when it accepted the proposal; null where it said nothing of it. */
export function screeningIn(events: readonly RecordedEvent[]): ScreeningView | null {
  const accepted = events.findLast((event) => event.type === 'case-accepted');
  if (accepted === undefined) return null;
  const { addedValue, mandates, otherMechanism } = accepted.data;
  if (addedValue === undefined && mandates === undefined && otherMechanism === undefined) return null;
  return { addedValue: addedValue ?? null, mandates: mandates ?? [], otherMechanism: otherMechanism ?? null };
}

export function screeningSection(data: ScreeningView | null): Section {
  const { addedValue = null, mandates = [], otherMechanism = null } = data ?? {};
  return {
    kind: 'facts',
    name: 'screening',
    data,
    facts: [
      ...(addedValue === null ? [] : [{ label: 'case.added-value', shown: asText(addedValue) }]),
      ...(mandates.length === 0
        ? []
        : [{ label: 'case.mandates', shown: { as: 'parties' as const, value: mandates } }]),
      ...(otherMechanism === null ? [] : [{ label: 'case.other-mechanism', shown: asText(otherMechanism) }]),
    ],
  };
}

const asText = (value: string) => ({ as: 'text' as const, value: shownText(value) });
