// Texts whose letters went wrong on their way through other programs, and how they were. Proposals only. Runs in the core (Node).

export type Damage = 'text-mojibake' | 'text-apart' | 'text-grave' | 'text-hidden' | 'text-lost'
/** `repaired` is null where the letter is gone and only a person knows it. */
export type Repair = { readonly damage: Damage; readonly repaired: string | null }

/** What Windows-1252 shows for the bytes 80–9F. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
/** What Windows shows for the accents of an old DOS list (code page 850), inside a word. */
const DOS: Readonly<Record<string, string>> = { '‚': 'é', '¡': 'í', '¢': 'ó', '£': 'ú', '¤': 'ñ', '¥': 'Ñ', µ: 'Á' }
const GRAVE: Readonly<Record<string, string>> = Object.fromEntries(
  ['àá', 'èé', 'ìí', 'òó', 'ùú', 'ÀÁ', 'ÈÉ', 'ÌÍ', 'ÒÓ', 'ÙÚ'].map(([wrong = '', right = '']) => [wrong, right]),
)

/** A character of UTF-8 shown as two or three of Windows-1252; what comes out must be of a Latin text. */
const FOLLOW = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]'
const UTF8_AS_WINDOWS = new RegExp(`[Â-ß]${FOLLOW}|[à-ï]${FOLLOW}{2}`, 'gu')
const LATIN = /^[\u0080-\u024f\u2010-\u2122]$/u
const DOS_LETTER = /(?<=\p{L})[‚¡¢£¤¥µ]|[¢£¤¥µ](?=\p{L})/gu
const LOST_LETTER = /\ufffd|(?<=\p{L})\?(?=\p{L})/u
const SPACING_ACCENT = /([aeiou])´(?=[a-zñ])|´([aeiou])/giu
const SPACING_TILDE = /(n)[~˜]/giu
const HIDDEN = /[\u00ad\u200b-\u200d\u2060\ufeff\ufb00-\ufb06]/u
const SPLIT_LIGATURE = /(\p{L}f[il]) (?=\p{Ll}{2})/gu

const LOST: Repair = { damage: 'text-lost', repaired: null }

/**
 * What is wrong with a text, and what it said before: UTF-8 or DOS read as Windows, accents beside their letter, grave
 * accents (Spanish has none), signs that cannot be seen, letters that are lost. Null for a text that looks right.
 */
export function findDamage(text: string): Repair | null {
  if (LOST_LETTER.test(text)) return LOST
  const ways: readonly [Damage, (text: string) => string][] = [
    ['text-mojibake', fromMojibake],
    ['text-apart', joinAccents],
    ['text-hidden', showHidden],
    ['text-grave', (grave) => grave.replace(/[àèìòùÀÈÌÒÙ]/g, (letter) => GRAVE[letter] ?? letter)],
  ]
  for (const [damage, repair] of ways) {
    const repaired = repair(text)
    // Half of a letter is left where the other half was dropped on the way: «RÃO» was «RÍO».
    if (damage === 'text-mojibake' && repaired !== text && /[ÂÃ]/.test(repaired)) return LOST
    if (repaired !== text) return { damage, repaired }
  }
  return null
}

/** The text with all its repairs; for what is only compared, as headings are. */
export function fullyRepaired(text: string): string {
  const damage = findDamage(text)
  return damage?.repaired ? fullyRepaired(damage.repaired) : text
}

function fromMojibake(text: string): string {
  const once = text.replace(UTF8_AS_WINDOWS, (shown) => decodeAgain(shown) ?? shown)
  return once === text ? text.replace(DOS_LETTER, (letter) => DOS[letter] ?? letter) : fromMojibake(once)
}

/** The bytes that Windows-1252 showed, read as the UTF-8 they are; null when they are not. */
function decodeAgain(shown: string): string | null {
  const bytes = [...shown].map((letter) => {
    const high = HIGH.indexOf(letter)
    return high >= 0 ? 0x80 + high : (letter.codePointAt(0) ?? 0)
  })
  try {
    const letter = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
    return LATIN.test(letter) ? letter : null
  } catch {
    return null
  }
}

const joinAccents = (text: string) =>
  text
    .replace(SPACING_ACCENT, (_, before: string | undefined, after: string | undefined) => `${before ?? after}\u0301`)
    .replace(SPACING_TILDE, '$1\u0303')
    .normalize('NFC')

const showHidden = (text: string) =>
  (HIDDEN.test(text)
    ? text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '').replace(/[\ufb00-\ufb06]/g, unligated)
    : text
  ).replace(SPLIT_LIGATURE, '$1')

const unligated = (letter: string) => letter.normalize('NFKC')
