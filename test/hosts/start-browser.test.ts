// `npm start` finds a browser where each system keeps it.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { chromiumPlaces, systemOpener } from '../../electron/hosts/start-browser.ts'

it('looks through PATH on Linux, name by name', () => {
  const places = chromiumPlaces({ platform: 'linux', env: { PATH: '/usr/bin::/snap/bin' } })
  expect(places.slice(0, 2)).toEqual(['/usr/bin/google-chrome', '/snap/bin/google-chrome'])
  expect(places).toContain('/snap/bin/chromium')
  expect(chromiumPlaces({ platform: 'linux', env: {} })).toEqual([])
})

it('knows the applications of macOS', () => {
  const places = chromiumPlaces({ platform: 'darwin', env: {} })
  expect(places).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
})

it('finds Edge, which every Windows has', () => {
  const places = chromiumPlaces({ platform: 'win32', env: { 'PROGRAMFILES(X86)': '/x86' } })
  expect(places).toContain(join('/x86', 'Microsoft/Edge/Application/msedge.exe'))
})

it.each([
  ['linux', 'xdg-open'],
  ['darwin', 'open'],
  ['win32', 'rundll32'],
] as const)('opens an address on %s with %s, as one argument', (platform, command) => {
  const url = 'http://127.0.0.1:1/#k=a&b'
  const [first, ...options] = systemOpener(platform, url)
  expect([first, options.at(-1)]).toEqual([command, url])
})
