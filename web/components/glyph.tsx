/** Shapes that say without colour what a badge says with it; each the same in both directions, on 12 by 12. */
const paths = {
  waiting: 'M2.5 1.5h7L6 6l3.5 4.5h-7L6 6z',
  moving: 'M6 1.3a4.7 4.7 0 1 0 0 9.4 4.7 4.7 0 0 0 0-9.4zM6 5.5v1',
  done: 'M1.5 6.5l3.2 3.2 5.8-7',
  blocked: 'M6 1v6M6 10.4v.1',
  ended: 'M2.5 2.5h7v7h-7z',
  ring: 'M6 2.8a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4z',
  dash: 'M2 6h8',
  cross: 'M2 2l8 8M10 2l-8 8',
} as const;

export type Shape = keyof typeof paths;

/** A small drawing beside words, or in their place where they follow unseen. */
export function Glyph({ shape }: { shape: Shape }) {
  return (
    <svg class="glyph" viewBox="0 0 12 12" aria-hidden="true">
      <path d={paths[shape]} />
    </svg>
  );
}
