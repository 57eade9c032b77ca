/** The tick of the product beside its name, as in `web/assets.ts`. */
export function Emblem() {
  return (
    <svg class="emblem" viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="16" r="15" />
      <path d="M7 17l6 6 12-14" />
    </svg>
  );
}
