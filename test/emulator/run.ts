// Starts the app as Electron does: evaluates the main module of a folder's package.json, and only then is it ready.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { evaluated } from './ready.ts'

// What Playwright's own loader would define in Electron.
Object.assign(globalThis, { __playwright_run: () => undefined })

const folder = resolve(process.argv.slice(2).find((argument) => !argument.startsWith('-')) ?? '.')
const { main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { main: string }
await import(pathToFileURL(join(folder, main)).href)
evaluated.resolve()
