import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { CaseView } from '#schemas/api.ts';
import { Section } from '#schemas/sections/section.ts';
import { stories } from '#test/support/decision-stories.ts';
import { network } from '#test/support/network.ts';
import { decisionSections } from './schemas/view.ts';
import { view } from './view.ts';

describe('what is shown of a decision', () => {
  it.each(Object.entries(stories))('is made of sections whose data is what the interface promises: %s', (_, story) => {
    const { state, history } = story();
    const sections = view(state, history, { network });
    expect(z.array(Section).parse(sections)).toEqual(sections);
    const named = Object.fromEntries(
      sections.flatMap((section) => ('name' in section ? [[section.name, section.data]] : [])),
    );
    expect(z.strictObject(decisionSections).parse(named)).toEqual(named);
  });

  it('takes no name of what every case has', () => {
    expect(Object.keys(decisionSections).filter((name) => Object.hasOwn(CaseView.shape, name))).toEqual([]);
  });
});
