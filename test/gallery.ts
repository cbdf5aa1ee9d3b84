// `npm run gallery -- --out FOLDER [walk…]`: every screen and state of the running app, in both themes and two sizes of
// window, and where a walk begins in forced colours too; with an index.html to look at them. Runs in Node.
import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from '@playwright/test'
import { uiOf } from './e2e/fixtures.ts'
import { openInLoopback } from './e2e/open-in-loopback.ts'
import prepare from './e2e/prepare.ts'
import { prepared } from './e2e/prepared.ts'
import { settled } from './e2e/walks/settled.ts'
import type { Walk } from './e2e/walks/walk.ts'
import { walks } from './e2e/walks/walks.ts'
import { chromiumPath, fakeDevices, sandboxArguments } from './setup/chromium.ts'

const NORMAL = { width: 1366, height: 768 }
/** 1366×768 at 200 %. */
const ZOOMED = { width: 683, height: 384 }
const THEMES = ['light', 'dark'] as const
const SIZES = [NORMAL, ZOOMED] as const

const nameOf = (state: string) =>
  state
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')

async function picture(page: Page, path: string): Promise<void> {
  await settled(page)
  await page.screenshot({ path, fullPage: true, animations: 'disabled', caret: 'hide' })
}

/** The pictures of one state, by their file names. */
async function take(page: Page, out: string, state: string, isFirst: boolean): Promise<readonly string[]> {
  const files: string[] = []
  const keep = async (variant: string) => {
    const file = `${nameOf(state)}-${variant}.png`
    await picture(page, join(out, file))
    files.push(file)
  }
  for (const size of SIZES) {
    await page.setViewportSize(size)
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme })
      await keep(`${colorScheme}-${size.width}x${size.height}`)
    }
  }
  await page.setViewportSize(NORMAL)
  await page.emulateMedia({ colorScheme: 'light' })
  if (isFirst) {
    await page.emulateMedia({ forcedColors: 'active' })
    await keep('forced-1366x768')
    await page.emulateMedia({ forcedColors: 'none' })
  }
  process.stdout.write(`${state}\n`)
  return files
}

type Shown = { readonly state: string; readonly files: readonly string[] }

async function follow(browser: Browser, out: string, { title, startsFrom, walk }: Walk): Promise<readonly Shown[]> {
  const folder = await mkdtemp(join(tmpdir(), 'acta-gallery-'))
  const dataDir = join(folder, 'data')
  if (startsFrom !== null) await cp(prepared().dataDir(startsFrom), dataDir, { recursive: true })
  const surroundings = { locale: 'es-PE', timezoneId: 'America/Lima', viewport: NORMAL, watch: () => undefined }
  const app = await openInLoopback({ ...surroundings, browser, dataDir })
  await app.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const ui = await uiOf(app, { host: 'loopback', complaints: [], outputPath: (name) => join(folder, name) })
  const shown: Shown[] = []
  try {
    await walk(ui, async (state) => {
      shown.push({ state, files: await take(ui.page, out, state, shown.length === 0) })
    })
  } catch (error) {
    // The other walks are still worth their pictures.
    process.exitCode = 1
    process.stderr.write(`${title}: ${error instanceof Error ? error.message : error}\n`)
  }
  await app.close()
  await rm(folder, { recursive: true, force: true })
  return shown
}

const indexOf = (shown: readonly Shown[]) => `<!doctype html>
<html lang="es"><meta charset="utf-8"><title>Acta Jurado</title>
<style>body{font-family:sans-serif;background:#888}div{display:flex;gap:8px;overflow:auto}img{height:360px}</style>
${shown.map(({ state, files }) => `<h2>${state}</h2><div>${files.map(linked).join('')}</div>`).join('\n')}
</html>
`

const linked = (file: string) => `<a href="${file}"><img src="${file}" alt="${file}" loading="lazy"></a>`

const root = resolve(import.meta.dirname, '..')
const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true })
const out = resolve(values.out ?? join(root, '.cache/gallery'))
const isWanted = ({ title }: Walk) => positionals.length === 0 || positionals.some((word) => title.includes(word))
process.chdir(root)
spawnSync('npm', ['run', '-s', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' })
await mkdir(out, { recursive: true })
const clear = await prepare()
const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...sandboxArguments(), ...fakeDevices] })
const shown: Shown[] = []
for (const walk of walks.filter(isWanted)) shown.push(...(await follow(browser, out, walk)))
await writeFile(join(out, 'index.html'), indexOf(shown))
await browser.close()
await clear()
