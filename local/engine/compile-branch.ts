/** Compiles a branch of a Parallel state or the processor of a Map state into the machine, and says where it starts. */
export type CompileBranch = (branch: unknown, field: string) => { readonly startAt: string };
