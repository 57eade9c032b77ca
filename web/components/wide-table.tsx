import type { PropsWithChildren } from 'hono/jsx';

type Props = PropsWithChildren<{
  label: string /** Its rows become blocks where the page is narrow. */;
  stacked?: boolean;
}>;

/** A table that scrolls by itself where the page is too narrow, by the keyboard too (WCAG 2.2, 2.1.1). */
export function WideTable({ label, stacked = false, children }: Props) {
  return (
    <section class={stacked ? 'scroll stacked' : 'scroll'} aria-label={label} tabindex={0}>
      <table>{children}</table>
    </section>
  );
}
