// Reading and lists in the browser: opening a dossier of 400 pages and 100 MB, and the frames while it and a list of 500
// submissions are scrolled as fast as a hand does.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { openInLoopback } from '../e2e/open-in-loopback.ts'
import { makeSubmission } from '../make/contest.ts'
import { makeContestPackage } from '../make/contest-package.ts'
import { longDossier } from '../make/dossiers.ts'
import { ask, denyConflicts, openContest } from '../make/main-job.ts'
import { chromiumPath, sandboxArguments } from '../setup/chromium.ts'
import { enterDesk } from './enter-desk.ts'
import { JUROR, openCore } from './scoring-desk.ts'
import type { Row } from './start.ts'

const SUBMISSIONS = 500
/** Pixels at each side of a page's picture: 400 pages are 105 MB. */
const SIDE = 296
const FRAMES = 600
const STEP_PX = 40
/** A frame of 60 Hz, and what its clock is off. */
const ON_TIME_MS = 16.7 + 0.5

export async function scrollingRows(): Promise<readonly Row[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'acta-bench-'))
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: sandboxArguments() })
  const { code, ids } = await prepare(dataDir)
  const viewport = { width: 1366, height: 768 }
  const surroundings = { locale: 'es-PE', timezoneId: 'America/Lima', viewport, watch: () => undefined }
  const app = await openInLoopback({ ...surroundings, browser, dataDir: join(dataDir, 'core') })
  try {
    const empty = await app.page.context().newPage()
    await empty.setContent('<div style="height: 100000px"><p>empty</p></div>')
    const floor = await framesOf(empty, 'p')
    await empty.close()
    await enterDesk(app.page, code)
    const list = await framesOf(app.page, 'table tbody tr')
    const together = await openDossier(app.page, ids[0] ?? '')
    const dossier = await framesOf(app.page, '.viewer__page')
    const sheets = await app.page.locator('.viewer__page').count()
    const scattered = await openDossier(app.page, ids[1] ?? '')
    return [
      ...frameRows('an empty page (the floor)', floor),
      ...frameRows(`list of ${SUBMISSIONS} submissions`, list),
      ...frameRows('dossier of 400 pages and 105 MB', dossier),
      { name: 'reading: pages of 400 in the document after scrolling', unit: 'n', values: [sheets] },
      ...openingRows('page objects together', together),
      ...openingRows('page objects between pictures', scattered),
    ]
  } finally {
    await app.close()
    await browser.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function prepare(dataDir: string) {
  const submissions = Array.from({ length: SUBMISSIONS }, (_, at) => makeSubmission('D', at + 1))
  const ids = submissions.map(({ id }) => id)
  const made = await makeContestPackage(dataDir, { submissions }, (id) => {
    if (id === ids[0]) return longDossier(SIDE)
    return id === ids[1] ? longDossier(SIDE, true) : Buffer.from('%PDF-1.7')
  })
  const core = openCore(join(dataDir, 'core'))
  const job = await openContest(core, made)
  await denyConflicts(job, JUROR)
  await ask(core, 'library.skipPassphrase', { contestId: job.contestId, jurorId: JUROR })
  await core.close()
  return { code: job.codes[JUROR] ?? '', ids }
}

type Opening = { readonly ms: number; readonly bytes: number }

/** From following the link to the first page drawn, and how much of the file was read for it. */
async function openDossier(page: Page, submissionId: string): Promise<Opening> {
  await page.getByRole('navigation', { name: 'Lugares' }).getByRole('link', { name: 'Postulaciones' }).click()
  let bytes = 0
  page.on('response', (response) => {
    if (response.url().includes('/media/')) bytes += Number(response.headers()['content-length'] ?? 0)
  })
  const link = page.getByRole('row').filter({ hasText: submissionId }).getByRole('link').first()
  await link.waitFor()
  const startedAt = performance.now()
  await link.click()
  await page.locator('.viewer__page[data-drawn="true"]').first().waitFor()
  const ms = performance.now() - startedAt
  page.removeAllListeners('response')
  return { ms, bytes }
}

const openingRows = (name: string, { ms, bytes }: Opening): readonly Row[] => [
  { name: `reading: opening 105 MB, ${name}`, unit: 'ms', values: [ms] },
  { name: `reading: of it read for that, ${name}`, unit: 'MB', values: [bytes / 1e6] },
]

const frameRows = (name: string, frames: readonly number[]): readonly Row[] => [
  { name: `scrolling: a frame, ${name}`, unit: 'ms', values: frames },
  {
    name: `scrolling: frames over 16.7 ms of ${FRAMES}, ${name}`,
    unit: 'n',
    values: [frames.filter((ms) => ms > ON_TIME_MS).length],
  },
]

/** Scrolls what holds these elements, a step a frame, down and up again at its end; the time of each frame. */
function framesOf(page: Page, selector: string): Promise<readonly number[]> {
  return page.evaluate(
    ({ inner, count, step }) => {
      let scroller = document.querySelector(inner)?.parentElement ?? document.documentElement
      while (scroller.parentElement && !/auto|scroll/.test(getComputedStyle(scroller).overflowY))
        scroller = scroller.parentElement
      const { promise, resolve } = Promise.withResolvers<number[]>()
      const frames: number[] = []
      let [before, way] = [0, 1]
      const next = (now: number) => {
        if (before > 0) frames.push(now - before)
        before = now
        if (frames.length >= count) return resolve(frames)
        const was = scroller.scrollTop
        scroller.scrollTop += way * step
        if (scroller.scrollTop === was) way = -way
        requestAnimationFrame(next)
      }
      requestAnimationFrame(next)
      return promise
    },
    { inner: selector, count: FRAMES, step: STEP_PX },
  )
}
