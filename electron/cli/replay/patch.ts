// A JSON value with changes: a merge patch (RFC 7396), where null removes a field. Pure.
type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Fields merge, at any depth; everything else, lists too, is replaced. */
export function patched(target: Fields, patch: unknown): Fields {
  if (!isFields(patch)) return target
  const changes = Object.entries(patch).map(([key, change]) => {
    const before = target[key]
    return [key, isFields(change) ? patched(isFields(before) ? before : {}, change) : change]
  })
  return Object.fromEntries(
    Object.entries({ ...target, ...Object.fromEntries(changes) }).filter(([, value]) => value !== null),
  )
}
