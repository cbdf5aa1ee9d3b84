// What a passphrase must be: long enough, nothing else. Runs in every process.

export const PASSPHRASE_MIN = 12
export const PASSPHRASE_MAX = 200

/** As it counts: composed, so that an accent typed on another keyboard is the same, and without spaces around it. */
export const passphraseText = (typed: string): string => typed.normalize('NFC').trim()

/** Characters as a person counts them. */
export const isLongEnough = (typed: string): boolean => [...passphraseText(typed)].length >= PASSPHRASE_MIN
