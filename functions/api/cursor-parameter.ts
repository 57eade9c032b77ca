/** How the query of any list says where a page begins. */
export const cursor = { description: '`cursor` of the page before; another one is refused with 400' };
