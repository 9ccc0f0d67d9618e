/** A wait that a server asked for, with when it did. */
export interface Wait {
  readonly told: number;
  readonly until: number;
}

export const NO_WAIT: Wait = { told: 0, until: 0 };

/** The wait as it stands now. Where the clock was set back since it is counted anew in full, or it would last for as long as that clock was ahead. */
export const waitAt = (wait: Wait, now: number): Wait => (now < wait.told ? { told: now, until: now + wait.until - wait.told } : wait);

/** Of two waits that stand, the longer. */
export const longer = (one: Wait, other: Wait): Wait => (other.until > one.until ? other : one);
