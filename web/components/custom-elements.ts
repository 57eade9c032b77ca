/** Tells the JSX types about the elements of web/elements. */
declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'deadline-countdown': { instant: string; now: string; over: string; children?: unknown };
      'keep-typed': { owner: string; label: string; discard: string; fresh?: boolean; role?: string };
      'keep-draft': { failed: string; unsaved?: boolean; role?: string; children?: unknown };
      'forget-typed': { children?: unknown };
      'device-time': { instant: string; label: string; children?: unknown };
    }
  }
}

export {};
