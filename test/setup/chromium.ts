// Where this machine has a Chromium that the tests can drive. Runs in Node.
import { existsSync } from 'node:fs'

// Not /usr/bin/chromium: Debian's wrapper writes to the terminal. The headless shell is twice as fast as the browser.
const PLACES = ['/usr/lib/chromium/chromium-headless-shell', '/usr/lib/chromium/chromium', '/usr/bin/google-chrome']

export function chromiumPath(): string {
  const path = process.env['CHROMIUM_BIN'] ?? PLACES.find(existsSync)
  if (path === undefined)
    throw new Error('no Chromium here: apt-get install chromium-headless-shell, or set CHROMIUM_BIN')
  return path
}

/** Chromium refuses to sandbox root. */
export const sandboxArguments = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : [])

/** A microphone that beeps and a camera with a moving picture, without asking anybody. */
export const fakeDevices = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'] as const
