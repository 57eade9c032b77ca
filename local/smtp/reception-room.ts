/** A mail's part of the room. */
export interface Share {
  /** Counts that the mail is `bytes` long by now; false when there is no room for that, and then the share is given back. */
  grow(bytes: number): boolean;
  giveBack(): void;
}

/**
 * The memory for mails that are being received, over all connections: many who send at once must not take all that the
 * process has. Whoever finds no room comes again.
 */
export interface ReceptionRoom {
  /** Whether a mail of a declared length would fit now (RFC 1870). */
  fits(bytes: number): boolean;
  /** A share for a mail, as long as was declared; it counts from the first byte on, before they have all come. */
  open(declaredBytes: number): Share;
}

export function createReceptionRoom(mostBytes: number): ReceptionRoom {
  let takenBytes = 0;
  return {
    fits: (bytes) => takenBytes + bytes <= mostBytes,
    open(declaredBytes) {
      let heldBytes = 0;
      const giveBack = (): void => {
        takenBytes -= heldBytes;
        heldBytes = 0;
      };
      return {
        grow(bytes) {
          const more = Math.max(bytes, declaredBytes) - heldBytes;
          if (takenBytes + more > mostBytes) {
            giveBack();
            return false;
          }
          takenBytes += more;
          heldBytes += more;
          return true;
        },
        giveBack,
      };
    },
  };
}
