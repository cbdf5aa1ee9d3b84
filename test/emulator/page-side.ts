// What the stand-in puts into the page before the preload: electron's renderer modules. Runs in the page, as source text.
type Send = (message: string) => void
type Listener = (event: object, ...data: unknown[]) => void
type Pending = { resolve(value: unknown): void; reject(error: Error): void }

declare global {
  var __emulatorSend: Send
  var __emulator: unknown
}

/** Self-contained: it is sent to the page as text. Bytes travel as {"$b64":…}. */
export function pageSide(): void {
  const pending = new Map<number, Pending>()
  const listeners = new Map<string, Set<Listener>>()
  const files: File[] = []
  const send = globalThis.__emulatorSend
  let count = 0

  const toBase64 = (bytes: Uint8Array) => {
    let text = ''
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
    return btoa(text)
  }
  const wrap = (_key: string, item: unknown) => (item instanceof Uint8Array ? { $b64: toBase64(item) } : item)
  const unwrap = (_key: string, item: { $b64?: string } | null) =>
    item?.$b64 === undefined ? item : Uint8Array.from(atob(item.$b64), (character) => character.charCodeAt(0))

  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, value: object) =>
        Object.defineProperty(globalThis, name, { value: Object.freeze(value) }),
    },
    ipcRenderer: {
      invoke: (channel: string, ...given: unknown[]) =>
        new Promise((resolve, reject) => {
          count += 1
          pending.set(count, { resolve, reject })
          send(JSON.stringify({ id: count, channel, given: JSON.stringify(given, wrap) }))
        }),
      on(channel: string, listener: Listener) {
        listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener))
      },
      off: (channel: string, listener: Listener) => listeners.get(channel)?.delete(listener),
    },
    // The path is known to the other side only: it finds the file by its number.
    webUtils: { getPathForFile: (file: File) => `emulated-file:${files.push(file) - 1}` },
  }

  globalThis.__emulator = {
    files,
    require(name: string) {
      if (name !== 'electron') throw new Error(`a sandboxed preload cannot require ${name}`)
      return electron
    },
    reply(id: number, json: string) {
      const { value, error } = JSON.parse(json, unwrap) as { value?: unknown; error?: string }
      if (error === undefined) pending.get(id)?.resolve(value)
      else pending.get(id)?.reject(new Error(error))
      pending.delete(id)
    },
    event(channel: string, json: string) {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...(JSON.parse(json) as unknown[]))
    },
  }
}
