/** What a message is filled with. */
export type Filling = Readonly<Record<string, string | number>>;

/** A message that is ready to be filled; throws when something is missing that it is filled with. */
export type Message = (filling: Filling) => string;

/** The messages of one catalogue in one language, compiled. */
export type Catalogue = Readonly<Record<string, Message>>;
