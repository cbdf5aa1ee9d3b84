// `npm run pictures [-- stage…]`: the pictures of the help and the README, from the running app over the sample contest. Those in the
// dark theme are for looking at: they go to .cache/pictures. Runs in Node.
import { execFileSync, spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { type Ui, uiOf } from './e2e/fixtures.ts'
import { openInLoopback } from './e2e/open-in-loopback.ts'
import { actaPage } from './e2e/pages/acta.ts'
import { agreementsPage } from './e2e/pages/agreements.ts'
import { boardPage } from './e2e/pages/board.ts'
import { deliveriesPage } from './e2e/pages/deliveries.ts'
import { jurorDesk } from './e2e/pages/juror.ts'
import { pick, select } from './e2e/pages/pick.ts'
import { preparePage } from './e2e/pages/prepare.ts'
import { agendaPage, scoresheetsPage, sessionDoor, tablePage } from './e2e/pages/session.ts'
import { startPage } from './e2e/pages/start.ts'
import prepare from './e2e/prepare.ts'
import { type PreparedState, prepared } from './e2e/prepared.ts'
import { sampleSources, withCells } from './e2e/sources.ts'
import { makeContestPackage } from './make/contest-package.ts'
import { chromiumPath, sandboxArguments } from './setup/chromium.ts'

const root = resolve(import.meta.dirname, '..')
const GALLERY = join(root, 'resources/help/pictures')
const THEMES = { light: GALLERY, dark: join(root, '.cache/pictures/oscuro') } as const
type Theme = keyof typeof THEMES

type Stage = {
  readonly startsFrom: PreparedState | null
  /** Shows one screen after the other; `take` makes the picture of that name. */
  readonly show: (ui: Ui, take: (name: string) => Promise<void>) => Promise<void>
}

const member = () => prepared().letters[0]

async function enterDesk(ui: Ui): Promise<void> {
  await startPage(ui).ask(member().name)
  await startPage(ui).giveCode(member().code)
  await jurorDesk(ui).places.waitFor()
}

async function enterRoom(ui: Ui): Promise<void> {
  await startPage(ui).openSession()
  await sessionDoor(ui).enter(member().code)
  await agendaPage(ui).places.waitFor()
}

const toTop = ({ page }: Ui) => page.evaluate(() => window.scrollTo(0, 0))

const desk: Stage = {
  startsFrom: 'almost-scored',
  async show(ui, take) {
    const juror = jurorDesk(ui)
    await take('inicio')
    await enterDesk(ui)
    await take('postulaciones')
    await juror.open('CDC-D-00005-25')
    await juror.dossierPage(1).getByText('RUC').waitFor()
    await take('evaluar')
    await juror.go('Mi matriz')
    await take('matriz')
  },
}

const delivery: Stage = {
  startsFrom: 'scored',
  async show(ui, take) {
    await enterDesk(ui)
    await jurorDesk(ui).go('Entregar')
    await take('entregar')
  },
}

/** A list with something to decide of several kinds. */
const MESSY = {
  J3: 'Cuánto pide',
  E5: 'LIMA',
  E9: 'LIMA',
  I7: 'EL NIÃ‘O QUE VOLVIÃ“',
  I8: 'LA CANCIÒN',
  D11: 20_610_777_540,
}

const preparation: Stage = {
  startsFrom: null,
  async show(ui, take) {
    const dafo = preparePage(ui)
    const { workbook, dossiers } = await sampleSources(await mkdtemp(join(tmpdir(), 'acta-pictures-')))
    await startPage(ui).prepare()
    await dafo.chooseWorkbook(await withCells(workbook, MESSY))
    await dafo.foundSheet('Aptos').waitFor()
    await take('preparar-lista')
    await dafo.goOn.click()
    await select(dafo.columnOf('Monto solicitado'), 'J · Cuánto pide')
    await dafo.field('Elegida por usted').waitFor()
    await toTop(ui)
    await take('preparar-columnas')
    await dafo.goOn.click()
    await dafo.finding('NIÃ').click()
    await dafo.marked.filter({ hasText: 'NIÃ' }).waitFor()
    await take('preparar-problemas')
    await dafo.goTo('4 Expedientes')
    await dafo.chooseDossiers(dossiers.slice(1))
    await dafo.chosenDossiers.waitFor()
    await dafo.dossierOf('Completo').first().waitFor()
    await toTop(ui)
    await take('preparar-expedientes')
    await dafo.goOn.click()
    await dafo.member(1).waitFor()
    await take('preparar-jurado')
    await dafo.goOn.click()
    await dafo.field6('Título').waitFor()
    await take('preparar-concurso')
    await dafo.goTo('1 Lista')
    await dafo.giveAll(workbook, dossiers)
    await dafo.verdict.waitFor()
    await take('preparar-emitir')
  },
}

const deliveries: Stage = {
  startsFrom: null,
  async show(ui, take) {
    const folder = await mkdtemp(join(tmpdir(), 'acta-pictures-'))
    const made = await makeContestPackage(folder)
    const authority = join(folder, 'autoridad.p12')
    await writeFile(authority, made.authority.pkcs12)
    const dafo = deliveriesPage(ui)
    await dafo.enter.click()
    await dafo.give({ package: made.path, authority })
    await dafo.code.fill(made.authority.code)
    await dafo.open.click()
    await select(dafo.submission, /CDC-C-00001-25/)
    await dafo.reason.fill('Retiró su postulación con una carta del 8 de setiembre.')
    await dafo.addRemoval.click()
    await toTop(ui)
    await take('entregas')
  },
}

const reception: Stage = {
  startsFrom: 'sample',
  async show(ui, take) {
    const agenda = agendaPage(ui)
    await enterRoom(ui)
    await agenda.place.fill('Sala de reuniones de la DAFO, San Borja')
    await agenda.representative.fill('Inés Carhuapoma Ruiz')
    await agenda.install.click()
    for (const voter of ['J1', 'J2', 'J3']) await agenda.vote(voter, 'Ramiro Núñez-Tapia Olórtegui')
    await toTop(ui)
    await take('sesion')
    await agenda.elect.click()
    const scoresheets = scoresheetsPage(ui)
    await scoresheets.go('Matrices')
    await scoresheets.receive(...prepared().scoresheetPaths.slice(0, 2))
    await scoresheets.results.nth(1).waitFor()
    await take('matrices')
  },
}

const deliberation: Stage = {
  startsFrom: 'deliberation',
  async show(ui, take) {
    await enterRoom(ui)
    await tablePage(ui).go('Cuadro')
    await tablePage(ui).rowOf('CDC-D-00009-25').first().waitFor()
    await take('cuadro')
    const agreements = agreementsPage(ui)
    await agreements.go('Acuerdos y montos')
    await agreements.vote('J3', 'en contra')
    await agreements.result.filter({ hasText: 'Falta 1 voto' }).waitFor()
    await take('acuerdos')
    const board = boardPage(ui)
    await board.open.click()
    for (const code of ['CDC-D-00009-25', 'CDC-D-00005-25']) await board.include(code)
    await board.row('CDC-D-00005-25').waitFor()
    await toTop(ui)
    await take('tablero')
  },
}

const signing: Stage = {
  startsFrom: 'approved',
  async show(ui, take) {
    const acta = actaPage(ui)
    await enterRoom(ui)
    await acta.go('Acta')
    await acta.makeCertificates.click()
    for (const mark of ['J1', 'J2', 'J3']) {
      await acta.startSigning(mark).click()
      await acta.takePracticeCertificate.click()
      await pick(acta.signing.getByRole('checkbox'))
      await acta.confirmSigning()
      await acta.signing.waitFor({ state: 'hidden' })
      if (mark !== 'J2') continue
      await toTop(ui)
      await acta.page(1).getByText('ACTA DE EVALUACIÓN').waitFor()
      await take('acta-pantalla')
    }
    await firstPage(await ui.saved(() => acta.savePdf.click(), 'acta.pdf'))
  },
}

/** Page 1 of the Acta, as it prints. */
function firstPage(pdf: string): void {
  const options = ['-png', '-r', '88', '-f', '1', '-singlefile']
  execFileSync('pdftoppm', [...options, pdf, join(GALLERY, 'acta')])
}

async function play(browser: Browser, theme: Theme, stage: Stage): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'acta-pictures-'))
  const dataDir = join(folder, 'data')
  if (stage.startsFrom !== null) await cp(prepared().dataDir(stage.startsFrom), dataDir, { recursive: true })
  const viewport = { width: 1366, height: 768 }
  const surroundings = { locale: 'es-PE', timezoneId: 'America/Lima', viewport, watch: () => undefined }
  const app = await openInLoopback({ ...surroundings, browser, dataDir })
  await app.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  const ui = await uiOf(app, { host: 'loopback', complaints: [], outputPath: (name) => join(folder, name) })
  await stage.show(ui, async (name) => {
    await ui.page.locator('main[data-ready="true"]').waitFor()
    await ui.page.evaluate(() => document.fonts.ready)
    // Nothing is under the pointer.
    await ui.page.mouse.move(0, 0)
    await ui.page.screenshot({ path: join(THEMES[theme], `${name}.png`), animations: 'disabled', caret: 'hide' })
    process.stdout.write(`${theme} ${name}\n`)
  })
  await app.close()
  await rm(folder, { recursive: true, force: true })
}

const stages = { desk, delivery, preparation, deliveries, reception, deliberation, signing }
const wanted = process.argv.slice(2)
process.chdir(root)
spawnSync('npm', ['run', '-s', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' })
const clear = await prepare()
const browser = await chromium.launch({ executablePath: chromiumPath(), args: sandboxArguments() })
for (const theme of ['light', 'dark'] as const) {
  await mkdir(THEMES[theme], { recursive: true })
  for (const [name, stage] of Object.entries(stages))
    if (wanted.length === 0 || wanted.includes(name)) await play(browser, theme, stage)
}
await browser.close()
await clear()
