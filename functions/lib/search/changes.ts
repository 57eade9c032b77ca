/** That a commit has changed a case or a book, and the version that it got. */
export type Changed = { readonly caseId: string; readonly version: number };

/** What commits have changed, for whoever follows it. It is kept for a week. */
export interface Changes {
  /** Since an instant of the clocks of those who wrote it, the earlier before the later. */
  since(writtenAt: string): Promise<Changed[]>;
}
