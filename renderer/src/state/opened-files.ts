// Files with which the system opened the app, until a screen takes them. Renderer.
import { useEffect, useSyncExternalStore } from 'react'
import type { FileRef } from '../../../shared/contract/bridge.ts'
import { call, on } from '../bridge/call.ts'
import { navigate } from '../shell/route.ts'

let waiting: readonly FileRef[] = []
const listeners = new Set<() => void>()

function change(next: readonly FileRef[]) {
  waiting = next
  for (const listener of listeners) listener()
}

/** A file leads to the start screen, which opens packages and says of any other where it belongs. */
function arrived(files: readonly FileRef[]) {
  if (files.length === 0) return
  change([...waiting, ...files])
  navigate({ at: 'start' })
}

/** Once, around the whole app. */
export function useSystemFiles() {
  useEffect(() => {
    const stop = on('file-opened', (file) => arrived([file]))
    void call('app.opened', {}).then((opened) => arrived(opened.ok ? opened.value.files : []))
    return stop
  }, [])
}

/** The first file nobody took yet. */
export const useWaitingFile = (): FileRef | undefined => useSyncExternalStore(subscribe, () => waiting)[0]

export const takeFile = (file: FileRef) => change(waiting.filter((other) => other !== file))

function subscribe(onChange: () => void) {
  listeners.add(onChange)
  return () => void listeners.delete(onChange)
}
