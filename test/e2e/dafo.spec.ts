// DAFO's secretary: every problem of the lists with its place before anything is written, then the package and its codes.
import { copyFile, readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { codeOn } from '../make/letters.ts'
import { expect, test } from './fixtures.ts'
import { jurorDesk } from './pages/juror.ts'
import { pick, select } from './pages/pick.ts'
import { preparePage } from './pages/prepare.ts'
import { startPage } from './pages/start.ts'
import { sampleSources, withCells } from './sources.ts'

const WITHOUT_DOSSIER = 'CDC-C-00001-25'

// Many decisions, each of which reads the lists again.
test.slow()

test('a messy list is decided point by point and becomes a package that opens', async ({ ui, dataDir }, info) => {
  const sources = await sampleSources(info.outputPath('fuentes'))
  const messy = await withCells(sources.workbook, {
    ...{
      J3: 'Cuánto pide',
      E5: 'LIMA',
      E10: 'LIMA',
      I7: 'EL NIÃ‘O',
      I9: 'LA CAÃ‘A',
      I8: 'À LA LUZ',
      D9: 20_603_412_880,
    },
  })
  const dafo = preparePage(ui)
  await startPage(ui).prepare()

  await test.step('1 the list is found in its file', async () => {
    await dafo.chooseWorkbook(messy)
    await expect(dafo.foundSheet('Aptos')).toContainText('2 Columnas')
    await expect(dafo.foundSheet('Jurado')).toContainText('Bien')
    await dafo.goOn.click()
  })

  await test.step('2 the column that was not found is chosen beside what it says', async () => {
    await expect(dafo.title).toBeFocused()
    await expect(dafo.field('Monto solicitado')).toContainText('Falta: elija una columna')
    await expect(dafo.previewRows).toHaveCount(0)
    await select(dafo.columnOf('Monto solicitado'), 'J · Cuánto pide')
    await expect(dafo.field('Monto solicitado')).toContainText('Elegida por usted')
    await expect(dafo.previewRows).toHaveCount(9)
    await dafo.goOn.click()
  })

  await test.step('3 each point leads to its cell; what is proposed waits for a yes, and a yes can be taken back', async () => {
    await expect(dafo.findings).toHaveCount(6)
    await dafo.finding('«LIMA»').first().click()
    await expect(dafo.marked).toHaveText('LIMA')
    await pick(dafo.option('LIMA PROVINCIAS'))
    await dafo.answer.click()
    await expect(dafo.findings).toHaveCount(5)
    await dafo.finding('NIÃ‘O').click()
    await dafo.accept.click()
    await expect(dafo.findings).toHaveCount(4)
    await dafo.undo.filter({ hasText: 'Aptos!I7' }).click()
    await expect(dafo.findings).toHaveCount(5)
    await dafo.atOnce.filter({ hasText: 'Aceptar las 2 propuestas: letras cambiadas' }).click()
    await expect(dafo.findings).toHaveCount(3)
    await dafo.finding('À LA LUZ').click()
    await dafo.keep.click()
    await dafo.finding('«LIMA»').click()
    await pick(dafo.option('LIMA METROPOLITANA'))
    await dafo.answer.click()
    await expect(dafo.findings).toHaveCount(1)
    await expect(dafo.marked).toHaveText('20603412880')
    await dafo.correction.fill('20603412886')
    await dafo.correct.click()
    await expect(dafo.noFindings).toBeVisible()
    await dafo.goOn.click()
  })

  await test.step('4 what is missing and left over is seen, and a file is given to its submission', async () => {
    const [first = '', ...others] = sources.dossiers
    const nameless = join(dirname(first), 'expediente sin código.pdf')
    await copyFile(first, nameless)
    await dafo.chooseDossiers([nameless, ...others])
    await expect(dafo.dossierOf(WITHOUT_DOSSIER)).toContainText('Falta')
    await select(dafo.assign('expediente sin código.pdf'), WITHOUT_DOSSIER)
    await expect(dafo.dossierOf(WITHOUT_DOSSIER)).toContainText('asignado a mano')
    const written = await readdir(dataDir, { recursive: true })
    expect(written.filter((name) => name.endsWith('.aptos'))).toEqual([])
    await dafo.goOn.click()
  })

  await test.step('5 and 6 jury and contest are those of the book, and what is written here holds', async () => {
    await expect(dafo.member(1)).toHaveValue(/Alma/)
    await dafo.goOn.click()
    await dafo.field6('Título').fill('Concurso de prueba')
    await dafo.goOn.click()
  })

  const packagePath = await test.step('7 all decided, they become a signed package with its letters', async () => {
    await expect(dafo.verdict).toBeVisible()
    await expect(ui.page.getByText('Concurso de prueba')).toBeVisible()
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
