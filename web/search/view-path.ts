import type { SavedView } from '#schemas/saved-view.ts';

/** Where a saved view is opened by whoever saved it. */
export const viewPath = ({ viewId }: Pick<SavedView, 'viewId'>): string => `/search/views/${viewId}`;
