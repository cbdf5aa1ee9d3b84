// The key of an act, shown in its place. Renderer.

const ARIA_NAMES: Readonly<Record<string, string>> = {
  Ctrl: 'Control',
  Mayús: 'Shift',
  Intro: 'Enter',
  Supr: 'Delete',
  Esc: 'Escape',
}

/** The shown keys as `aria-keyshortcuts` names them: ['Ctrl', 'Intro'] is "Control+Enter". */
export const keyShortcut = (keys: readonly string[]) => ({
  'aria-keyshortcuts': keys.map((key) => ARIA_NAMES[key] ?? key).join('+'),
})

/** Decoration for the eye: the control itself carries `aria-keyshortcuts`. */
export function KeyHint({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span className="key-hint" aria-hidden="true">
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  )
}
