// Reading a dossier: outline, marks and notes, pairs of pages, the whole window, heavy and wounded files. One package for
// the whole file.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import { jurors } from '../make/contest.ts'
import { makeContestPackage } from '../make/contest-package.ts'
import { brokenDossier, encryptedDossier, LONG_PAGES, longDossier, mixedDossier } from '../make/dossiers.ts'
import { expect, test, type Ui } from './fixtures.ts'
import { inspect } from './inspect.ts'
import { conflictsPage } from './pages/conflicts.ts'
import { jurorDesk } from './pages/juror.ts'
import { readerPage } from './pages/reader.ts'
import { startPage } from './pages/start.ts'
import { unlockDoor } from './pages/unlock.ts'

const LONG = 'CDC-D-00001-25'
const MIXED = 'CDC-D-00002-25'
const ENCRYPTED = 'CDC-C-00001-25'
const BROKEN = 'CDC-C-00002-25'
/** Of pixels, at each side of the picture of a page: 400 pages are 36 MB. */
const SIDE = 174

let folder: string
let made: MadePackage
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'acta-e2e-viewer-'))
  const dossiers: Readonly<Record<string, Buffer>> = {
    [LONG]: longDossier(SIDE),
    [MIXED]: mixedDossier(),
    [ENCRYPTED]: encryptedDossier(folder),
    [BROKEN]: brokenDossier(),
  }
  // No name coincides with an applicant's, so that no conflict is asked about twice.
  const named = jurors.map((juror, at) => ({ ...juror, name: `ZEVALLOS ${'ABC'[at]}, ZOILA` }))
  made = await makeContestPackage(folder, { jurors: named }, (id) => dossiers[id] ?? Buffer.alloc(0))
})
test.afterAll(() => rm(folder, { recursive: true, force: true }))

test.slow()

async function enter(ui: Ui): Promise<void> {
  const [own] = made.letters
  const start = startPage(ui)
  await start.openPackage(made.path)
  await start.ask(own?.name ?? '')
  await start.giveCode(own?.code ?? '')
  await start.later.click()
  const desk = conflictsPage(ui)
  for (const code of [LONG, MIXED, ENCRYPTED, BROKEN]) {
    await desk.go('Postulaciones')
    await desk.open(code)
    await desk.no.click()
    await expect(readerPage(ui).viewer).toBeVisible()
  }
  await desk.go('Postulaciones')
}

test('a long dossier is read in parts, found one’s way in, marked and annotated', async ({ ui }) => {
  const { page } = ui
  const desk = jurorDesk(ui)
  const reader = readerPage(ui)
  let fetched = 0
  page.on('response', (response) => {
    if (response.url().includes('/media/')) fetched += Number(response.headers()['content-length'] ?? 0)
  })
  await enter(ui)

  await test.step('it opens by its first parts, and holds few of its pages', async () => {
    await desk.open(LONG)
    await expect(reader.sheet(1)).toContainText('Expediente, pagina 1.')
    expect(await reader.sheets.count()).toBeLessThan(8)
    expect(fetched).toBeGreaterThan(0)
    expect(fetched).toBeLessThan(4_000_000)
  })

  await test.step('the outline leads by keys, and tells where one is', async () => {
    await page.keyboard.press('i')
    await expect(reader.tab(/Índice/)).toBeFocused()
    await expect(reader.section('Capitulo 1')).toContainText('(aquí está leyendo)')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(reader.pageInput).toHaveValue('51')
    await expect(reader.section('Capitulo 2')).toContainText('(aquí está leyendo)')
    await expect(reader.section('Capitulo 1')).not.toContainText('(aquí está leyendo)')
    await inspect(ui, 'the outline')
    await page.keyboard.press('Escape')
    await expect(reader.panel).toHaveCount(0)
    await expect(reader.pages).toBeFocused()
  })

  await test.step('a page is gone to by its number, and by the next word found', async () => {
    await page.keyboard.press('p')
    await expect(reader.pageInput).toBeFocused()
    await page.keyboard.type('333')
    await page.keyboard.press('Enter')
    await expect(reader.sheet(333)).toContainText('pagina 333.')
    expect(await reader.sheets.count()).toBeLessThan(8)
    await page.keyboard.press('Control+f')
    await page.keyboard.type('página 40.')
    await expect(reader.found).toHaveText('1 de 1')
    await expect(reader.pageInput).toHaveValue('40')
    await reader.search.fill('')
  })

  await test.step('a mark and a note stand at their page, and are undone', async () => {
    await reader.pages.focus()
    await page.keyboard.press('m')
    await expect(reader.markAt(40)).toBeVisible()
    await page.keyboard.press('o')
    await expect(reader.noteText).toBeFocused()
    await page.keyboard.type('Comparar con la página 12.')
    await page.keyboard.press('Escape')
    await expect(reader.notes).toHaveText([/Comparar con la página 12\./])
    await expect(reader.notesAt(40)).toBeVisible()
    await inspect(ui, 'notes')
    await reader.removeNote(40).click()
    await expect(reader.notesAt(40)).toHaveCount(0)
    await reader.undo.click()
    await expect(reader.notesAt(40)).toBeVisible()
    await reader.markAt(40).click()
    await reader.markName(40).fill('Presupuesto')
    await inspect(ui, 'marks')
    await page.keyboard.press('Escape')
    await expect(reader.panel).toHaveCount(0)
  })

  await test.step('all of it is there after a lock, at the page where the reading was', async () => {
    await reader.pageInput.fill('77')
    await reader.pageInput.press('Enter')
    await expect(reader.sheet(77)).toContainText('pagina 77.')
    await desk.lock()
    await expect(desk.title).toHaveText('Escritorio bloqueado')
    await unlockDoor(ui).giveCode(made.letters[0]?.code ?? '')
    await expect(reader.pageInput).toHaveValue('77')
    await reader.openPanel.click()
    await reader.tab(/Marcas \(1\)/).click()
    await expect(reader.markName(40)).toHaveValue('Presupuesto')
    await reader.tab(/Notas \(1\)/).click()
    await reader.notes.getByRole('button', { name: 'Página 40', exact: true }).click()
    await expect(reader.sheet(40)).toContainText('pagina 40.')
    await expect(reader.markAt(40)).toHaveAccessibleName('Marca de la página 40: Presupuesto')
  })

  await test.step('pairs of pages are remembered, here and in the next dossier', async () => {
    await page.keyboard.press('i')
    await expect(reader.panel).toHaveCount(0)
    await page.keyboard.press('d')
    await expect(reader.pageInput).toHaveValue('39')
    await expect(reader.sheet(40)).toBeInViewport()
    await page.keyboard.press('x')
    await expect(reader.pageInput).toHaveValue('41')
    await expect(reader.sheet(42)).toContainText('pagina 42.')
    await inspect(ui, 'pairs of pages')
    await page.keyboard.press('s')
    await expect(desk.title).toContainText(MIXED)
    await expect(reader.sheet(1)).toContainText('Sinopsis')
    await expect(reader.sheet(2)).toBeInViewport()
  })
  // A part that was on its way when the desk locked is not given any more, which the browser notes.
  expect(ui.complaints.filter((line) => !line.includes('404'))).toEqual([])
  ui.complaints.length = 0
  expect(fetched).toBeLessThan((SIDE * SIDE * 3 * LONG_PAGES) / 2)
})

test('the whole window is for reading, with the scores over it at one side or folded', async ({ ui }) => {
  const { page } = ui
  const desk = jurorDesk(ui)
  const reader = readerPage(ui)
  await enter(ui)
  await desk.open(MIXED)
  await expect(reader.sheet(1)).toContainText('Sinopsis')
  await page.keyboard.press('f')
  await expect(reader.leaveFull).toBeVisible()
  await expect(desk.places).toHaveCount(0)
  await expect(desk.title).toContainText(MIXED)
  await page.keyboard.press('4')
  await expect(desk.total).toContainText('4/')
  await reader.toLeft.click()
  await inspect(ui, 'the whole window')
  await page.keyboard.press('t')
  await expect(reader.unfold).toBeVisible()
  await expect(page.getByText('Total 4/45 · faltan 8 puntajes y el comentario')).toBeVisible()
  await expect(desk.scales).toHaveCount(0)
  await inspect(ui, 'the whole window, scores folded')
  // Nothing is scored that is not seen.
  await page.keyboard.press('5')
  await page.keyboard.press('t')
  await expect(desk.total).toContainText('4/')
  await page.keyboard.press('Escape')
  await expect(desk.places).toBeVisible()
})

test('pages of all kinds are shown; what cannot be shown says so in its place', async ({ ui }) => {
  const desk = jurorDesk(ui)
  const reader = readerPage(ui)
  await enter(ui)

  await test.step('wide, turned, scanned and missing pages', async () => {
    await desk.open(MIXED)
    await expect(reader.sheet(1)).toContainText('Sinopsis')
    const goTo = async (number: number) => {
      await reader.pageInput.fill(String(number))
      await reader.pageInput.press('Enter')
      await expect(reader.sheet(number)).toBeInViewport()
    }
    await goTo(2)
    await expect(reader.sheet(2)).toContainText('Presupuesto')
    const [upright, wide] = [await reader.sheet(1).boundingBox(), await reader.sheet(2).boundingBox()]
    expect(upright && upright.width / upright.height).toBeCloseTo(595 / 842, 2)
    expect(wide && wide.width / wide.height).toBeCloseTo(1191 / 842, 2)
    await goTo(3)
    await expect(reader.sheet(3)).toContainText('Cronograma')
    await expect.poll(() => reader.sheet(3).evaluate((sheet) => sheet.clientWidth > sheet.clientHeight)).toBe(true)
    await goTo(4)
    await expect.poll(() => reader.colourAt(4, 0.25, 0.5)).toEqual([0, 0, 0])
    expect(await reader.colourAt(4, 0.75, 0.5)).toEqual([255, 255, 255])
    await goTo(5)
    await expect.poll(async () => (await reader.colourAt(5, 0.5, 0.5))[2]).toBeGreaterThan(150)
    expect((await reader.colourAt(5, 0.05, 0.5))[0]).toBeGreaterThan(150)
    await goTo(6)
    await expect(reader.sheet(6)).toContainText('La página 6 está dañada en el archivo')
    await goTo(1)
    await expect(reader.sheet(1)).toContainText('Sinopsis')
  })

  await test.step('a broken table of objects is put together, an empty password tried', async () => {
    await desk.go('Postulaciones')
    await desk.open(BROKEN)
    await expect(reader.sheet(2)).toContainText('Equipo')
    await desk.go('Postulaciones')
    await desk.open(ENCRYPTED)
    await expect(reader.sheet(1)).toContainText('Carta de compromiso')
    await reader.openPanel.click()
    await expect(reader.panel).toContainText('Este documento no trae índice')
  })
})
