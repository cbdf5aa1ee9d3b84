// UTF-8 both ways, strictly. Runs in every process: both coders are globals of browsers and of Node alike, declared
// here because shared/ is typed without either.
declare const TextEncoder: { new (): { encode(text: string): Uint8Array } }
declare const TextDecoder: {
  new (label: 'utf-8', options: { fatal: true; ignoreBOM: true }): { decode(bytes: Uint8Array): string }
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export const utf8Bytes = (text: string): Uint8Array => encoder.encode(text)

/** The text, or undefined where the bytes are not UTF-8. A byte order mark is kept, so that it never passes unseen. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}
