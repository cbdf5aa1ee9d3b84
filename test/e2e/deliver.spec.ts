// Handing over: the seal, the proof of what was saved, a correction as the next version; and one laptop for several jurors,
// where nothing of one shows to the next.
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { sha256 } from '../../electron/core/exchange/sha256.ts'
import { fourWords } from '../../shared/exchange/four-words.ts'
import { acta } from './acta.ts'
import { expect, test } from './fixtures.ts'
import { jurorDesk } from './pages/juror.ts'
import { keyboard } from './pages/keyboard.ts'
import { startPage } from './pages/start.ts'
import { prepared, UNSCORED } from './prepared.ts'

const [SCORED] = UNSCORED
const REASON = 'Cambié dos puntajes de fila.'

test.use({ startsFrom: 'scored' })

test('what is sealed is saved with its proof, and corrected with a reason as the next version', async ({ ui }) => {
  const { page } = ui
  const { letters, packagePath } = prepared()
  const [own] = letters
  const desk = jurorDesk(ui)
  const keys = keyboard(page)
  await startPage(ui).ask(own.name)
  await startPage(ui).giveCode(own.code)
  await desk.go('Entregar')

  await test.step('the summary shows every total and comment, by modality', async () => {
    await expect(page.getByRole('region', { name: /^Distribución/ }).getByRole('row')).not.toHaveCount(0)
    await expect(page.getByRole('row').filter({ hasText: SCORED })).toContainText(/\d{2}/)
    await page.emulateMedia({ media: 'print' })
    await expect(desk.places).toBeHidden()
    await expect(page.getByText('borrador de la versión 1, sin sellar')).toBeVisible()
    await page.emulateMedia({ media: 'screen' })
  })

  await test.step('a comment that became too short is named, and leads to its field', async () => {
    await desk.go('Postulaciones')
    await desk.open(SCORED)
    const written = await desk.comment.inputValue()
    await desk.comment.fill('Breve.')
    await expect(desk.total).toContainText('falta el comentario')
    await expect(desk.saved).toBeVisible()
    await desk.go('Entregar')
    await expect(desk.openSeal).toHaveCount(0)
    const step = page.getByRole('listitem').filter({ hasText: 'Escribir los comentarios' })
    await expect(step).toContainText('Falta 1 comentario')
    await step.getByRole('link', { name: SCORED }).click()
    await expect(desk.comment).toBeFocused()
    await desk.comment.fill(written)
    await expect(desk.total).toContainText('completa')
    await expect(desk.saved).toBeVisible()
    await desk.go('Entregar')
  })

  await test.step('the confirmation says exactly what becomes final', async () => {
    await keys.activate(desk.openSeal)
    await expect(desk.sealDialog).toContainText('Quedan definitivos los puntajes y comentarios de')
    await expect(desk.sealDialog).toContainText('es la versión 1 de su matriz (Bases 6.6 y 8.5.2)')
    await keys.confirm(desk.sealDialog)
  })

  const proof = page.getByRole('region', { name: 'El archivo de su matriz' })
  const copies = page.getByRole('table', { name: 'Archivos guardados, por versión' }).getByRole('row')
  await test.step('the proof has the four words of the very file, now and later', async () => {
    const saved = await ui.saved(() => desk.saveScoresheet.click(), 'mi-matriz.matriz')
    const words = fourWords(sha256(await readFile(saved)))
    await expect(proof).toContainText(words)
    await proof.getByRole('button', { name: 'Copiar las palabras' }).click()
    expect(await page.evaluate(() => window.getSelection()?.toString())).toBe(words)
    const verified = await acta('verify', saved, '--paquete', packagePath)
    expect(verified).toMatchObject({ code: 0 })
    expect(verified.text).toContain(words)
    await page.reload()
    await expect(proof).toContainText(words)
    await expect(copies).toHaveCount(2)
    await expect(copies.last()).toContainText(words)
  })

  await test.step('it is opened again with the keyboard alone, not without a reason', async () => {
    const dialog = page.getByRole('alertdialog', { name: '¿Reabrir la versión 1 de su matriz?' })
    await keys.activate(page.getByRole('button', { name: 'Reabrir para corregir…' }))
    await keys.mark(dialog.getByRole('checkbox'))
    await keys.activate(dialog.getByRole('button', { name: 'Reabrir para corregir' }))
    const reason = dialog.getByRole('textbox', { name: 'Motivo' })
    await expect(reason).toBeFocused()
    await expect(dialog).toContainText('Escriba el motivo')
    await keys.type(REASON)
    await keys.activate(dialog.getByRole('button', { name: 'Reabrir para corregir' }))
    await expect(dialog).toHaveCount(0)
  })

  await test.step('everywhere it says which version is in preparation', async () => {
    for (const place of ['Mi matriz', 'Postulaciones', 'Entregar']) {
      await desk.go(place)
      await expect(page.getByText('Versión 1 sellada antes; está preparando la versión 2')).toBeVisible()
      await expect(page.getByText(`«${REASON}»`)).toBeVisible()
    }
    await expect(page.getByRole('banner')).toContainText('prepara la versión 2')
    await expect(proof).toHaveCount(0)
    await expect(copies).toHaveCount(2)
  })

  await test.step('a score is corrected, and the second version sealed and saved', async () => {
    await desk.go('Postulaciones')
    await desk.open(SCORED)
    await page.keyboard.press('1')
    await expect(desk.scales.first().getByRole('radio', { name: /^1/ })).toBeChecked()
    await desk.go('Entregar')
    await keys.activate(page.getByRole('button', { name: 'Sellar la versión 2' }))
    await keys.confirm(desk.sealDialog)
    const saved = await ui.saved(() => desk.saveScoresheet.click(), 'segunda.matriz')
    const verified = await acta('verify', saved, '--paquete', packagePath)
    expect(verified.text).toContain('versión 2')
    await expect(copies).toHaveCount(3)
  })
})

/** All that the page holds or shows now, and what a way back would show: addresses and titles. */
async function everythingHeld(page: Page): Promise<string> {
  const held = await page.evaluate(() => ({
    shown: document.documentElement.outerHTML,
    typed: Array.from(document.querySelectorAll('input, textarea'), (field) => (field as HTMLInputElement).value),
    title: document.title,
    address: location.href,
    state: JSON.stringify(history.state),
    kept: [localStorage, sessionStorage].map((storage) => JSON.stringify(storage)),
    offered: Array.from(document.querySelectorAll('datalist option'), (option) => option.outerHTML),
  }))
  const browser = await page.context().newCDPSession(page)
  const { entries } = await browser.send('Page.getNavigationHistory')
  await browser.detach()
  return JSON.stringify([held, entries.map(({ url, title }) => [url, title])])
}

test('«Cambiar de jurado» locks the desk, and nothing of it shows to the next', async ({ ui }) => {
  test.skip(ui.host === 'electron', 'the way back is asked of a browser')
  const { page } = ui
  const [first, second] = prepared().letters
  const start = startPage(ui)
  const desk = jurorDesk(ui)
  const planted = 'Solo yo sé que dudé del plan de salas.'
  await start.ask(first.name)
  await start.giveCode(first.code)
  await expect(desk.title).toHaveText('Postulaciones')
  await page.getByLabel(/^Buscar/).fill(SCORED)
  await expect(page.getByText('1 de 24 postulaciones')).toBeVisible()
  await desk.open(SCORED)
  await desk.comment.fill(planted)
  await expect(desk.saved).toBeVisible()
  await expect(desk.dossierPage(1)).toContainText('S.A.C.')
  const media = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.includes('/media/')),
  )
  const shown = await everythingHeld(page)
  for (const own of [first.name, planted, SCORED]) expect(shown).toContain(own)

  await page.getByRole('button', { name: 'Cambiar de jurado' }).click()
  await expect(start.unlock).toBeVisible()
  await expect(start.code).toBeFocused()
  const between = await everythingHeld(page)
  for (const own of [first.name, planted, 'S.A.C.']) expect(between).not.toContain(own)
  // What the address of the dossier gave is gone with the lock.
  expect(media.length).toBeGreaterThan(0)
  const answers = await page.evaluate(
    async (urls) => Promise.all(urls.map(async (url) => (await fetch(url)).status)),
    media,
  )
  expect(answers.filter((status) => status < 400)).toEqual([])
  ui.complaints.length = 0

  await start.giveCode(second.code)
  await expect(desk.title).toHaveText('Postulaciones')
  await expect(page.getByLabel(/^Buscar/)).toHaveValue('')
  for (const place of ['Mi matriz', 'Entregar', 'Postulaciones']) {
    await desk.go(place)
    const held = await everythingHeld(page)
    expect(held).toContain(second.name)
    for (const own of [first.name, planted]) expect(held).not.toContain(own)
  }
  // The way back ends at a closed door. (On the way the start names all members to one of them.)
  for (let back = 0; back < 5; back++) {
    await page.evaluate(() => history.back())
    await expect(desk.title).toBeVisible()
    expect(await everythingHeld(page)).not.toContain(planted)
  }
  await expect(desk.title).toHaveText('Escritorio bloqueado')
  expect(await everythingHeld(page)).not.toContain(first.name)
})
