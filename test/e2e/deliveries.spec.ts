// DAFO's secretary makes a supplement: what comes, goes and lost its code is said in words, made, saved and taken in.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeCsv } from 'hucre/csv'
import { makeContestPackage } from '../make/contest-package.ts'
import { codeOn } from '../make/letters.ts'
import { stubPdf } from '../make/stub-pdf.ts'
import { makeTables, setCell } from '../packing/lists.ts'
import { expect, test } from './fixtures.ts'
import { deliveriesPage } from './pages/deliveries.ts'
import { jurorDesk } from './pages/juror.ts'
import { pick, select } from './pages/pick.ts'
import { preparePage } from './pages/prepare.ts'
import { startPage } from './pages/start.ts'

const ADDED = 'CDC-D-00041-25'
const ARRIVAL = 'HUAMÁN SOTO, ELSA'
const REMOVED = 'CDC-C-00001-25'

/** The list of one submission, one of whose cells must be decided, and its dossier. */
async function lists(folder: string) {
  const [table] = makeTables((sheets) => {
    setCell(sheets.Aptos, 1, 0, ADDED)
    setCell(sheets.Aptos, 1, 4, 'LIMA')
    sheets.Aptos.splice(2)
  })
  const list = join(folder, 'incorporadas.csv')
  await writeFile(list, `\ufeff${writeCsv(table?.rows.map((row) => [...row]) ?? [], { delimiter: ';' })}`)
  const dossier = join(folder, `${ADDED}.pdf`)
  await writeFile(dossier, stubPdf())
  return { list, dossier }
}

test('a supplement brings, removes and gives a new code, and opens where it is taken in', async ({ ui }, info) => {
  const folder = info.outputPath('dafo')
  await mkdir(folder, { recursive: true })
  const made = await makeContestPackage(folder)
  const authority = join(folder, 'autoridad.p12')
  await writeFile(authority, made.authority.pkcs12)
  const { list, dossier } = await lists(folder)
  const dafo = deliveriesPage(ui)
  const steps = preparePage(ui)
  const [, second, third] = made.letters

  await test.step('the contest opens with its key and the code of DAFO alone', async () => {
    await dafo.enter.click()
    await dafo.open.click()
    await expect(ui.page.getByText('Elija la clave de la autoridad (.p12).')).toBeVisible()
    await dafo.give({ package: made.path, authority })
    await dafo.code.fill(second?.code ?? '')
    await dafo.open.click()
    await expect(ui.page.getByText('no es el de la DAFO para este paquete')).toBeVisible()
    await dafo.code.fill(made.authority.code)
    await dafo.open.click()
    await expect(dafo.title).toContainText('Suplemento 1')
  })

  await test.step('the list is read and decided as that of a package', async () => {
    await dafo.list.click()
    await steps.chooseWorkbook(list)
    await expect(steps.foundSheet('Aptos')).toContainText('3 Problemas')
    await expect(steps.foundSheet('Jurado')).toHaveCount(0)
    await steps.goTo('3 Problemas')
    await pick(steps.option('LIMA PROVINCIAS'))
    await steps.answer.click()
    await expect(steps.noFindings).toBeVisible()
    await steps.goOn.click()
    await steps.chooseDossiers([dossier])
    await expect(steps.dossierOf(ADDED)).toContainText('Completo')
    await steps.goOn.click()
    await expect(dafo.additions).toContainText('1 postulación lista')
  })

  const path =
    await test.step('what changes is said in words, and nothing is made before the document is cited', async () => {
      await select(dafo.submission, new RegExp(REMOVED))
      await pick(dafo.excluded)
      await dafo.reason.fill('No presentó la documentación que se le pidió.')
      await dafo.addRemoval.click()
      await expect(dafo.keepIn(REMOVED)).toBeVisible()
      await dafo.replaceMember(third?.name ?? '', ARRIVAL, 'Renunció por carta.')
      await expect(dafo.newCodeFor(third?.name ?? '')).toHaveCount(0)
      await pick(dafo.newCodeFor(second?.name ?? ''))
      await dafo.make.click()
      await expect(dafo.problems).toBeFocused()
      await dafo.documentNumber.fill('N° 000777-2025')
      await dafo.documentDay.fill('10/09/2025')
      await expect(dafo.preview).toHaveText([
        new RegExp(`Se incorpora ${ADDED}`),
        new RegExp(`Se excluye ${REMOVED}`),
        new RegExp(`deja el Jurado y llega ${ARRIVAL}`),
        /recibe un código nuevo/,
        /Todo lo demás queda igual/,
      ])
      await dafo.make.click()
      await expect(dafo.title).toHaveText('El suplemento 1 está hecho')
      await expect(dafo.title).toBeFocused()
      await expect(dafo.nextSteps).toHaveCount(5)
      return ui.saved(() => dafo.save.click(), 'uno.suplemento')
    })
  const letter = await ui.saved(() => dafo.saveLetterOf(second?.name ?? '').click(), 'carta.pdf')

  await test.step('the next one asks for it and tells what it changed', async () => {
    await dafo.another.click()
    await dafo.give({ package: made.path, authority, earlier: path })
    await dafo.code.fill(made.authority.code)
    await dafo.open.click()
    await expect(dafo.title).toContainText('Suplemento 2')
    await dafo.earlier.click()
    await expect(
      ui.page.getByText(
        'incorpora 1 postulación, retira 1, cambia a 1 miembro del Jurado, da código nuevo a 1 miembro',
      ),
    ).toBeVisible()
    await dafo.close.click()
    await expect(dafo.code).toHaveValue('')
  })

  await test.step('it is taken in, and the code of the new letter opens the desk', async () => {
    await ui.page.goto(`${ui.page.url().split('#')[0]}#/inicio`)
    await startPage(ui).openPackage(made.path)
    await ui.page.getByRole('button', { name: 'Tomar un suplemento' }).click()
    await ui.choose(ui.page.getByRole('button', { name: 'Elegir archivo…' }).last(), path)
    await expect(ui.page.getByText('El suplemento 1 quedó en este equipo')).toBeVisible()
    await startPage(ui).ask('nadie')
    await startPage(ui).giveCode(codeOn(await readFile(letter)))
    await startPage(ui).later.click()
    await expect(jurorDesk(ui).title).toHaveText('Postulaciones')
    await expect(ui.page.getByText(`Se incorpora ${ADDED}`)).toBeVisible()
    await expect(ui.page.getByText(`deja el Jurado y entra ${ARRIVAL}`)).toBeVisible()
  })
})
