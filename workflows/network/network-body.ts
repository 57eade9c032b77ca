/** The Network as a body of the roster: entities of the UN system that wish to belong, over time (terms of reference, membership, 1 and 2). */
export const networkBody = 'network';
