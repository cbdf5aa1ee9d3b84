// The time of Peru: fixed UTC−5, the whole year. Runs in every process.

/** What to add to epoch milliseconds so that UTC's fields read as Lima's. */
export const LIMA_OFFSET_MS = -5 * 60 * 60 * 1000
