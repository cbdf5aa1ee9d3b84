// Each system has its own place for a person's data.
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { defaultDataDir } from '../../electron/hosts/default-data-dir.ts'

const home = '/home/ana'

it.each([
  ['Linux', 'linux', {}, join(home, '.local/share/acta-jurado')],
  ['Linux, elsewhere', 'linux', { XDG_DATA_HOME: '/datos' }, '/datos/acta-jurado'],
  ['Linux, set to nothing', 'linux', { XDG_DATA_HOME: '' }, join(home, '.local/share/acta-jurado')],
  ['macOS', 'darwin', {}, join(home, 'Library/Application Support/acta-jurado')],
  ['Windows', 'win32', { APPDATA: '/roaming' }, '/roaming/acta-jurado'],
  ['Windows without APPDATA', 'win32', {}, join(home, 'AppData/Roaming/acta-jurado')],
  ['wherever it is told', 'linux', { ACTA_DATA_DIR: 'aqui' }, resolve('aqui')],
] as const)('%s', (_where, platform, env, expected) => {
  expect(defaultDataDir({ platform, env, home })).toBe(expected)
})
