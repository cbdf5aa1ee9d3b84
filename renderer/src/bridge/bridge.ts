// The way to the core: the preload's bridge under Electron, else the loopback host's. Runs in the renderer.
import type { Bridge } from '../../../shared/contract/bridge.ts'

declare global {
  interface Window {
    readonly bridge?: Bridge
  }
}

let connected: Promise<Bridge> | undefined
let bridge: Bridge | undefined

/** The same bridge for everyone; rejects in a page that the loopback host does not let in. */
export function getBridge(): Promise<Bridge> {
  connected ??= connect().then((made) => {
    bridge = made
    return made
  })
  return connected
}

/** The bridge, where it is there already. */
export const connectedBridge = (): Bridge | undefined => bridge

async function connect(): Promise<Bridge> {
  if (window.bridge !== undefined) return window.bridge
  const { connectLoopback } = await import('./loopback.ts')
  return connectLoopback()
}
