// Under what names a session file carries the supplements that were taken in. Runs in the core.

/** `suplementos/001.suplemento` for the first. */
export const supplementEntry = (number: number) => `suplementos/${String(number).padStart(3, '0')}.suplemento`

/** The entries of the supplements among `names`, in their order: from the first, without a gap. */
export function carriedSupplements(names: readonly string[]): string[] {
  const carried: string[] = []
  for (let entry = supplementEntry(1); names.includes(entry); entry = supplementEntry(carried.length + 1))
    carried.push(entry)
  return carried
}
