import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

/**
 * What makes a page hard or impossible to use for somebody (WCAG 2.2 A and AA, and axe's own best practices).
 * @param which the rules of axe to be looked at, all if it does not say
 */
export async function barriersOn(
  page: Page,
  which: { readonly without?: string; readonly only?: string } = {},
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const violations = await page.evaluate(
    async (options) => {
      const { axe: run } = globalThis as unknown as {
        axe: { run(options: object): Promise<{ violations: Violation[] }> };
      };
      return (await run.run(options)).violations;
    },
    {
      resultTypes: ['violations'],
      ...(which.without === undefined ? {} : { rules: { [which.without]: { enabled: false } } }),
      ...(which.only === undefined ? {} : { runOnly: { type: 'rule', values: [which.only] } }),
    },
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    );
}
