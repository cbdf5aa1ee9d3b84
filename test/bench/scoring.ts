// One key of a juror with 500 submissions: until the new total is on the screen, and until it is on the disk. Beside it the
// floor: a bare durable insert into SQLite on the same disk in the same run.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { subcriteriaOf } from '../../shared/bases/rule-pack.ts'
import { openInLoopback } from '../e2e/open-in-loopback.ts'
import { bases } from '../make/contest.ts'
import { ask } from '../make/main-job.ts'
import { chromiumPath, sandboxArguments } from '../setup/chromium.ts'
import { enterDesk } from './enter-desk.ts'
import { JUROR, OPEN, openCore, type PreparedDesk, prepareDesk } from './scoring-desk.ts'
import type { Row } from './start.ts'

const ACTS = 500
const WARM = 20

export async function scoringRows(): Promise<readonly Row[]> {
  const desk = await prepareDesk()
  try {
    const floor = bareInserts(desk)
    const core = await actsInProcess(desk)
    const keys = await keysInBrowser(desk)
    return [
      { name: 'scoring: bare durable SQLite insert (the floor)', unit: 'ms', values: floor },
      { name: 'scoring: a score through the core, durable (p99 at most 8)', unit: 'ms', values: core },
      { name: 'scoring: key to new total in the page', unit: 'ms', values: keys.map(({ shown }) => shown) },
      {
        name: 'scoring: key to its frame painted (16 and its share)',
        unit: 'ms',
        values: keys.map(({ painted }) => painted),
      },
      {
        name: 'scoring: key to durable, its answer back (p99 at most 8)',
        unit: 'ms',
        values: keys.map(({ answered }) => answered),
      },
      { name: 'scoring: key to «guardado» on the screen', unit: 'ms', values: keys.map(({ told }) => told) },
    ]
  } finally {
    await rm(desk.dataDir, { recursive: true, force: true })
  }
}

function bareInserts({ dataDir }: PreparedDesk): number[] {
  const db = new Database(join(dataDir, 'bare.sqlite'))
  db.pragma('journal_mode = wal')
  db.pragma('synchronous = full')
  db.exec('create table log (seq integer primary key, sealed blob not null) strict')
  const insert = db.prepare('insert into log (sealed) values (?)')
  const row = Buffer.alloc(400, 7)
  const values = timed(ACTS, () => insert.run(row))
  db.close()
  return values
}

function timed(count: number, work: () => unknown): number[] {
  const values: number[] = []
  for (let turn = -WARM; turn < count; turn++) {
    const startedAt = performance.now()
    work()
    if (turn >= 0) values.push(performance.now() - startedAt)
  }
  return values
}

async function actsInProcess({ dataDir, contestId, code, submissionIds }: PreparedDesk): Promise<number[]> {
  const core = openCore(join(dataDir, 'core'))
  await ask(core, 'library.unlock', { contestId, jurorId: JUROR, code })
  const subcriteria = subcriteriaOf(bases)
  const values: number[] = []
  for (let turn = -WARM; turn < ACTS; turn++) {
    const at = turn + WARM
    const command = {
      type: 'GiveScore',
      submissionId: submissionIds[OPEN + (at % 100)] ?? '',
      subcriterionId: subcriteria[at % subcriteria.length]?.id ?? '',
      score: 1 + (at % 5),
    } as const
    const startedAt = performance.now()
    await ask(core, 'desk.act', { contestId, jurorId: JUROR, command })
    if (turn >= 0) values.push(performance.now() - startedAt)
  }
  await core.close()
  return values
}

/** Milliseconds since the key. `answered`: the core's answer, which comes when the event is on the disk, began to arrive. */
type Key = { readonly shown: number; readonly painted: number; readonly answered: number; readonly told: number }

async function keysInBrowser({ dataDir, code }: PreparedDesk): Promise<readonly Key[]> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: sandboxArguments() })
  const viewport = { width: 1366, height: 768 }
  const surroundings = { locale: 'es-PE', timezoneId: 'America/Lima', viewport, watch: () => undefined }
  const app = await openInLoopback({ ...surroundings, browser, dataDir: join(dataDir, 'core') })
  const { page } = app
  await enterDesk(page, code)
  await page.keyboard.press('Alt+2')
  await page.getByRole('region', { name: 'Puntajes' }).waitFor()
  await watchKeys(page)
  const keys: Key[] = []
  for (let turn = 0; turn < OPEN; turn++) {
    await page.keyboard.press('n')
    for (const digit of '123451234') keys.push(await pressed(page, digit))
    for (let row = 9; row > 1; row--) await page.keyboard.press('ArrowUp')
    for (const digit of '234512345') keys.push(await pressed(page, digit))
    await page.keyboard.press('s')
    await page.getByRole('heading', { level: 1, name: `-${String(turn + 2).padStart(5, '0')}-` }).waitFor()
  }
  await app.close()
  await browser.close()
  return keys.slice(WARM)
}

type Watched = { readonly keys: Key[] }

/**
 * Has the page note, for each digit, when the total changed, when that was painted, when the core's answer was there (as
 * the browser's network noted it) and when the page said «guardado».
 */
const watchKeys = (page: Page) =>
  page.evaluate(() => {
    performance.setResourceTimingBufferSize(10_000)
    const watched: Watched = { keys: [] }
    Object.assign(window, { watched })
    document.addEventListener(
      'keydown',
      ({ key, timeStamp }) => {
        if (!/^\d$/.test(key)) return
        const since = () => performance.now() - timeStamp
        const totalOf = () => document.querySelector('.panel-line__total')?.textContent
        const [before, times] = [totalOf(), { shown: 0, painted: 0, answered: 0, told: 0 }]
        const observer = new MutationObserver(() => {
          if (times.shown === 0 && totalOf() !== before) {
            times.shown = since()
            const channel = new MessageChannel()
            channel.port1.onmessage = () => end('painted')
            requestAnimationFrame(() => channel.port2.postMessage(null))
          }
          if (times.shown > 0 && times.told === 0 && document.querySelector('[data-saved="saved"]')) end('told')
        })
        const end = (what: 'painted' | 'told') => {
          times[what] = since()
          if (times.painted === 0 || times.told === 0) return
          observer.disconnect()
          const answers = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
          const answer = answers.findLast(({ name }) => name.endsWith('/rpc/desk.act'))
          times.answered = (answer?.responseStart ?? Number.NaN) - timeStamp
          watched.keys.push(times)
        }
        observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
      },
      { capture: true },
    )
  })

async function pressed(page: Page, digit: string): Promise<Key> {
  const countOf = () => (window as unknown as { watched: Watched }).watched.keys.length
  const before = await page.evaluate(countOf)
  await page.keyboard.press(digit)
  await page.waitForFunction((count) => (window as unknown as { watched: Watched }).watched.keys.length > count, before)
  return await page.evaluate(() => (window as unknown as { watched: Watched }).watched.keys.at(-1) as Key)
}
