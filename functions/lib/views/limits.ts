/** More than anybody tells apart in a list; at most 1 KB each, they fit in one row (DynamoDB: 400 KB), and a page reads that one. */
export const mostViews = 30;
