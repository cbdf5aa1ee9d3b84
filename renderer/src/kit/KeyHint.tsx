// The key of an act, shown in its place. Renderer.

/** Decoration for the eye: the control itself carries `aria-keyshortcuts` where it matters. */
export function KeyHint({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span className="key-hint" aria-hidden="true">
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  )
}
