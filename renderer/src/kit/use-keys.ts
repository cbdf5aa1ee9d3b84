// Keys of a screen, by name: "Alt+1", "N", "Ctrl+Enter", "F1". Renderer.
import { useEffect, useEffectEvent, useRef } from 'react'
import { type KeyLine, type KeyList, keyLines } from '../../../shared/text/keys.ts'

export type KeyBindings = Readonly<Record<string, () => void>>

// What is bound at this moment, list by list, for the sheet of keys.
const mounted = new Set<{ readonly list: KeyList; readonly keys: () => readonly string[] }>()

/** The lists of the screen as it is, each with the lines that hold now. */
export function boundKeys(): readonly { readonly title: string; readonly lines: readonly KeyLine[] }[] {
  const lists = new Map<KeyList, readonly string[]>()
  for (const { list, keys } of mounted) lists.set(list, [...(lists.get(list) ?? []), ...keys()])
  return [...lists].map(([list, keys]) => ({ title: list.title, lines: keyLines(list, (key) => keys.includes(key)) }))
}

/**
 * Binds keys while the component is mounted. Names: modifiers in the order Ctrl+Alt+Shift, then a digit, a letter in
 * upper case or a `KeyboardEvent.key`. Plain keys, undo and redo rest while a person types in a field, and plain keys
 * where a control has used them; all keys rest under a dialog. `list` says what each does, for the sheet of keys.
 */
export function useKeys(bindings: KeyBindings, list: KeyList) {
  const held = useRef(bindings)
  useEffect(() => {
    held.current = bindings
  })
  useEffect(() => {
    const entry = { list, keys: () => Object.keys(held.current) }
    mounted.add(entry)
    return () => void mounted.delete(entry)
  }, [list])
  const act = useEffectEvent((event: KeyboardEvent) => {
    const bound = isUnderDialog() ? undefined : bindings[keyName(event)]
    if (!bound) return
    event.preventDefault()
    bound()
  })
  useEffect(() => {
    // Commands are taken before the control in focus can stop them; plain keys are left to it first.
    const command = (event: KeyboardEvent) => isCommand(event) && !(isEditing(event) && isTyping(event)) && act(event)
    const plain = (event: KeyboardEvent) =>
      !isCommand(event) && !event.defaultPrevented && !isTyping(event) && act(event)
    document.addEventListener('keydown', command, { capture: true })
    document.addEventListener('keydown', plain)
    return () => {
      document.removeEventListener('keydown', command, { capture: true })
      document.removeEventListener('keydown', plain)
    }
  }, [])
}

function keyName(event: KeyboardEvent): string {
  const modifiers = [(event.ctrlKey || event.metaKey) && 'Ctrl', event.altKey && 'Alt', event.shiftKey && 'Shift']
  // With Alt some keyboards make another character of the same key, so digits and letters go by their place.
  const place = /^(?:Digit|Key)(.)$/.exec(event.code)?.[1]
  const key = event.altKey && place ? place : event.key
  return [...modifiers.filter(Boolean), key.length === 1 ? key.toUpperCase() : key].join('+')
}

const isCommand = (event: KeyboardEvent) =>
  event.ctrlKey || event.altKey || event.metaKey || /^F\d{1,2}$/.test(event.key)

/** A field takes back its own typing. */
const isEditing = (event: KeyboardEvent) => /^Ctrl\+(Shift\+)?[ZY]$/.test(keyName(event))

const TYPING = 'textarea, select, [contenteditable="true"], input:not([type="radio"], [type="checkbox"])'

const isTyping = (event: KeyboardEvent) => event.target instanceof Element && event.target.matches(TYPING)

const isUnderDialog = () => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null
