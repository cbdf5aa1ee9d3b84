// Which names an entry of a container may have. Runs in every process.

export const maxEntryNameLength = 120

const segment = /^[A-Za-z0-9_-]([A-Za-z0-9._-]*[A-Za-z0-9_-])?$/
const windowsDevice = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i

/**
 * Names are public and are extracted on any system, so they are plain: ASCII letters, digits, `.`, `_`, `-` in segments
 * joined by `/`. That leaves no room for titles or people, `..`, an absolute or drive path, a backslash, two Unicode
 * spellings of one name, a name that Windows reserves or trims, or one that a URI would need to escape.
 */
export function isEntryName(name: string): boolean {
  return (
    name.length <= maxEntryNameLength &&
    name.split('/').every((part) => segment.test(part) && !windowsDevice.test(part))
  )
}

/**
 * The first name that cannot live beside the others: equal to an earlier one where case does not count, or a file
 * where another name needs a folder.
 */
export function findNameClash(names: readonly string[]): string | undefined {
  const files = new Set<string>()
  const folders = new Set<string>()
  for (const name of names) {
    const folded = name.toLowerCase()
    if (files.has(folded) || folders.has(folded)) return name
    files.add(folded)
    for (const folder of foldersOf(folded)) {
      if (files.has(folder)) return name
      folders.add(folder)
    }
  }
  return undefined
}

function foldersOf(name: string): string[] {
  const parts = name.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}
