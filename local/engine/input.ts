/** What may happen to an execution. `id` is the id of the effect, timer or task attempt that it answers. */
export type Input = { readonly atMs: number } & (
  | { readonly kind: 'start' }
  | { readonly kind: 'effect-succeeded'; readonly id: string; readonly output: unknown }
  | { readonly kind: 'effect-failed'; readonly id: string; readonly error: string; readonly cause: string }
  | { readonly kind: 'timer-fired'; readonly id: string }
  | { readonly kind: 'task-succeeded'; readonly id: string; readonly output: unknown }
  | { readonly kind: 'task-failed'; readonly id: string; readonly error?: string; readonly cause?: string }
  | { readonly kind: 'task-heartbeat'; readonly id: string }
  | { readonly kind: 'stop'; readonly error?: string; readonly cause?: string }
  | { readonly kind: 'redrive' }
);
