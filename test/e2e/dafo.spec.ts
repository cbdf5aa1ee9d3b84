// DAFO's secretary: every problem of the lists with its place before anything is written, then the package and its codes.
import { readdir, readFile } from 'node:fs/promises'
import { codeOn } from '../make/letters.ts'
import { expect, test } from './fixtures.ts'
import { jurorDesk } from './pages/juror.ts'
import { pick } from './pages/pick.ts'
import { preparePage } from './pages/prepare.ts'
import { startPage } from './pages/start.ts'
import { sampleSources, withCells } from './sources.ts'

const WITHOUT_DOSSIER = 'CDC-C-00001-25'

test('lists with mistakes are shown whole, and corrected ones become a package that opens', async ({
  ui,
  dataDir,
}, info) => {
  const sources = await sampleSources(info.outputPath('fuentes'))
  const wrongWorkbook = await withCells(sources.workbook, { E5: 'LIMA', D6: 20_604_550_920 })
  const dafo = preparePage(ui)
  await startPage(ui).prepare()

  await test.step('every problem has its sheet, row and column', async () => {
    await dafo.chooseWorkbook(wrongWorkbook)
    await dafo.chooseDossiers(sources.dossiers.filter((path) => !path.includes(WITHOUT_DOSSIER)))
    await expect(dafo.chosenDossiers).toContainText('23 expedientes')
    await dafo.review.click()
    await expect(dafo.question).toContainText('fila 5')
    await expect(dafo.question).toContainText('LIMA METROPOLITANA o LIMA PROVINCIAS')
    await expect(dafo.problems).toHaveCount(3)
    await expect(dafo.problem('RUC 20604550920').getByRole('cell')).toContainText(['Aptos', '6', 'RUC'])
    await expect(dafo.problem(WITHOUT_DOSSIER)).toContainText('Falta el PDF')
  })

  await test.step('an answer settles the question and leaves the problems; nothing is written', async () => {
    await pick(dafo.answer('LIMA PROVINCIAS'))
    await dafo.applyAnswers()
    await expect(dafo.question).toHaveCount(0)
    await expect(dafo.problems).toHaveCount(3)
    await expect(dafo.make).toHaveCount(0)
    const written = await readdir(dataDir, { recursive: true })
    expect(written.filter((name) => name.endsWith('.aptos'))).toEqual([])
  })

  const packagePath = await test.step('corrected, they become a signed package with its codes', async () => {
    await dafo.chooseWorkbook(sources.workbook)
    await dafo.chooseDossiers(sources.dossiers)
    await expect(dafo.chosenDossiers).toContainText('24 expedientes')
    await dafo.review.click()
    await expect(dafo.verdict).toBeVisible()
    const report = await ui.saved(() => dafo.saveReport.click(), 'informe.pdf')
    expect((await readFile(report)).toString('latin1', 0, 5)).toBe('%PDF-')
    await dafo.make.click()
    await expect(dafo.made).toBeFocused()
    await ui.saved(() => dafo.saveAuthority.click(), 'autoridad.p12')
    const own = await ui.saved(() => dafo.saveOwnLetter.click(), 'carta-dafo.pdf')
    expect(codeOn(await readFile(own))).toMatch(/^[0-9A-Z-]{33}$/)
    return ui.saved(() => dafo.savePackage.click(), 'concurso.aptos')
  })

  await test.step('the package opens, and the code of a letter opens a desk', async () => {
    const letter = await ui.saved(() => dafo.saveLetterOf('Sisa Mariela').click(), 'carta.pdf')
    const code = codeOn(await readFile(letter))
    await dafo.toStart()
    await startPage(ui).openPackage(packagePath)
    await startPage(ui).ask('Sisa Mariela')
    await startPage(ui).giveCode(code)
    await startPage(ui).later.click()
    await expect(jurorDesk(ui).title).toHaveText('Postulaciones')
  })
})
