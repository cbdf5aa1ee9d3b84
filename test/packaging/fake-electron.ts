// A stand-in for Electron's unpacked Linux distribution, so that packaging can be checked where Electron cannot be
// had: the right file names, and a binary with a fuse wire in Electron's default state.
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPackage } from '@electron/asar'
import electronJson from 'electron/package.json' with { type: 'json' }

// What @electron/fuses looks for: sentinel, wire version 1, nine fuses, and their states as digits.
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const FUSE_WIRE = Buffer.concat([Buffer.from(FUSE_SENTINEL), Buffer.from([1, 9]), Buffer.from('101100011')])

const EMPTY_FILES = [
  ...['chrome-sandbox', 'chrome_crashpad_handler', 'libffmpeg.so', 'icudtl.dat', 'resources.pak'],
  ...['v8_context_snapshot.bin', 'LICENSE', 'LICENSES.chromium.html'],
  ...['locales/en-US.pak', 'locales/es.pak', 'locales/es-419.pak', 'locales/de.pak'],
]

/** Makes the distribution at `folder`, in place of whatever was there. */
export async function makeFakeElectron(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  const defaultApp = join(folder, 'resources/app')
  mkdirSync(defaultApp, { recursive: true })
  mkdirSync(join(folder, 'locales'))
  writeFileSync(join(defaultApp, 'package.json'), '{"name":"default"}')
  await createPackage(defaultApp, join(folder, 'resources/default_app.asar'))
  rmSync(defaultApp, { recursive: true })
  for (const name of EMPTY_FILES) writeFileSync(join(folder, name), '')
  writeFileSync(join(folder, 'version'), electronJson.version)
  const padding = Buffer.alloc(4096)
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from('#!/bin/sh\n'), padding, FUSE_WIRE, padding]))
  chmodSync(join(folder, 'electron'), 0o755)
}
