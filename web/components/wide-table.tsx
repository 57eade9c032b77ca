import type { PropsWithChildren } from 'hono/jsx';

/** A table that scrolls by itself where the page is too narrow, by the keyboard too (WCAG 2.2, 2.1.1). */
export function WideTable({ label, children }: PropsWithChildren<{ label: string }>) {
  return (
    <section class="scroll" aria-label={label} tabindex={0}>
      <table>{children}</table>
    </section>
  );
}
