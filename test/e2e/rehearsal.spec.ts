// A rehearsal made with one choice out of a real contest's preparation: it says so everywhere, and does not mix.
import { readFile } from 'node:fs/promises'
import { codeOn } from '../make/letters.ts'
import { expect, test } from './fixtures.ts'
import { jurorDesk } from './pages/juror.ts'
import { pick } from './pages/pick.ts'
import { preparePage } from './pages/prepare.ts'
import { scoresheetsPage, sessionDoor } from './pages/session.ts'
import { shell } from './pages/shell.ts'
import { startPage } from './pages/start.ts'
import { prepared } from './prepared.ts'
import { asOfficial, sampleSources } from './sources.ts'

test.slow()

const MEMBER = 'Sisa Mariela'

test('one choice makes a rehearsal of the same lists, with its band on every screen', async ({ ui }, info) => {
  const sources = await sampleSources(info.outputPath('fuentes'))
  const dafo = preparePage(ui)
  const { band } = shell(ui)
  await startPage(ui).prepare()
  await dafo.giveAll(await asOfficial(sources.workbook), sources.dossiers)
  await expect(dafo.verdict).toBeVisible()
  await expect(band).toHaveCount(0)
  await pick(dafo.kind('Ensayo con estas mismas listas'))
  await dafo.makeRehearsal.click()
  await expect(dafo.made).toBeFocused()
  await expect(band).toBeVisible()
  const code = codeOn(await readFile(await ui.saved(() => dafo.saveLetterOf(MEMBER).click(), 'carta.pdf')))
  const path = await ui.saved(() => dafo.savePackage.click(), 'ensayo.aptos')

  await dafo.toStart()
  await startPage(ui).openPackage(path)
  await startPage(ui).ask(MEMBER)
  await startPage(ui).giveCode(code)
  await startPage(ui).later.click()
  await expect(jurorDesk(ui).title).toHaveText('Postulaciones')
  await expect(band).toBeInViewport()
  await ui.page.mouse.wheel(0, 100_000)
  await expect(ui.page.getByRole('row').last()).toBeInViewport()
  await expect(band).toBeInViewport()
})

test('a scoresheet of a rehearsal gets into no official session', async ({ ui }, info) => {
  const sources = await sampleSources(info.outputPath('fuentes'))
  const dafo = preparePage(ui)
  await startPage(ui).prepare()
  await dafo.giveAll(await asOfficial(sources.workbook), sources.dossiers)
  await dafo.make.click()
  await expect(dafo.made).toBeFocused()
  const code = codeOn(await readFile(await ui.saved(() => dafo.saveLetterOf(MEMBER).click(), 'carta.pdf')))
  const path = await ui.saved(() => dafo.savePackage.click(), 'oficial.aptos')

  await dafo.toStart()
  await startPage(ui).openPackage(path)
  await startPage(ui).openSession()
  await sessionDoor(ui).enter(code)
  await startPage(ui).later.click()
  const scoresheets = scoresheetsPage(ui)
  await scoresheets.go('Matrices')
  await scoresheets.receive(prepared().scoresheetPaths[0])
  await expect(scoresheets.results).toContainText('es de un ensayo y aquí se trabaja con un concurso oficial')
  await expect(shell(ui).band).toHaveCount(0)
})
