// The encoding of a text file, found out from its bytes. Runs in the core (Node).

export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1252'
export type DecodedText = { readonly text: string; readonly encoding: Encoding }

/** So many bytes tell whether every second one is zero, as in UTF-16. */
const SAMPLE_BYTES = 4_000
/** Control characters that no list contains: their presence means that the file is no text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const BINARY = /[\u0000-\u0008\u000e-\u001f]/

/**
 * The text without its byte order mark: UTF-8, UTF-16 with or without a mark, and Windows-1252 for what is none of these
 * (Excel's «CSV» in Peru). Null for what is no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const encoding = markedEncoding(bytes) ?? zeroesTell(bytes)
  if (encoding !== null) return decodeAs(bytes, encoding)
  return decodeAs(bytes, 'UTF-8') ?? decodeAs(bytes, 'Windows-1252')
}

function markedEncoding([first, second, third]: Uint8Array): Encoding | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'UTF-8'
  if (first === 0xff && second === 0xfe) return 'UTF-16LE'
  return first === 0xfe && second === 0xff ? 'UTF-16BE' : null
}

/** UTF-16 without a mark: in Spanish nearly every second byte is zero. */
function zeroesTell(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  const zeroes = [0, 0]
  for (const [index, byte] of sample.entries()) if (byte === 0) zeroes[index % 2] = (zeroes[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeroes
  const many = sample.length / 4
  if (odd > many && even === 0) return 'UTF-16LE'
  return even > many && odd === 0 ? 'UTF-16BE' : null
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): DecodedText | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return BINARY.test(text) ? null : { text, encoding }
  } catch {
    return null
  }
}
