// No screen and no dialog has an accessibility violation that axe can find, in light and dark; and at 200 % zoom no page
// scrolls sideways.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test, type Ui } from './fixtures.ts'
import { actaPage } from './pages/acta.ts'
import { agreementsPage } from './pages/agreements.ts'
import { jurorDesk } from './pages/juror.ts'
import { pick, select } from './pages/pick.ts'
import { preparePage } from './pages/prepare.ts'
import { recordPage } from './pages/record.ts'
import { scoresheetsPage, sessionDoor, tablePage } from './pages/session.ts'
import { startPage } from './pages/start.ts'
import { prepared } from './prepared.ts'

const NORMAL = { width: 1366, height: 768 }
/** 1366×768 at 200 %. */
const ZOOMED = { width: 683, height: 384 }

/** What is seen now, in both themes and zoomed. */
async function inspect({ page }: Ui, name: string): Promise<void> {
  await test.step(name, async () => {
    await page.locator('main[data-ready="true"]').waitFor()
    expect.soft(await violations(page, new AxeBuilder({ page })), name).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    // The theme changes nothing else.
    const contrast = new AxeBuilder({ page }).withRules('color-contrast')
    expect.soft(await violations(page, contrast), `${name}, dark`).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize(ZOOMED)
    const overflow = () => page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth)
    await expect.soft.poll(overflow, { message: `${name}, sideways at 200 %` }).toBeLessThanOrEqual(0)
    await page.setViewportSize(NORMAL)
  })
}

/** Axe judges colours as they are at this moment: not in the middle of a transition. */
async function violations(page: Page, axe: AxeBuilder): Promise<string[]> {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)))
  const found = (await axe.analyze()).violations
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

test.slow()

test('start', async ({ ui }) => {
  await inspect(ui, 'start, never used')
  const start = startPage(ui)
  await start.makeSample.click()
  await expect(start.desk('Alma')).toBeVisible()
  await inspect(ui, 'start, with the sample')
})

test('preparation', async ({ ui }) => {
  await startPage(ui).prepare()
  const dafo = preparePage(ui)
  await expect(dafo.goOn).toBeVisible()
  await inspect(ui, 'preparation')
  await dafo.goOn.click()
  await inspect(ui, 'preparation, nothing chosen')
  await dafo.takeSample.click()
  await expect(dafo.foundSheet('Aptos')).toContainText('Bien')
  await inspect(ui, 'preparation, list')
  for (const step of ['2 Columnas', '3 Problemas', '4 Expedientes', '5 Jurado', '6 Concurso', '7 Revisar y emitir']) {
    await dafo.goOn.click()
    await expect(dafo.step(step)).toHaveAttribute('aria-current', 'step')
    await inspect(ui, `preparation, ${step}`)
  }
  await dafo.make.click()
  await expect(dafo.made).toBeVisible()
  await inspect(ui, 'preparation, made')
})

test.describe('a desk', () => {
  test.use({ startsFrom: 'almost-scored' })

  test('under way', async ({ ui }) => {
    const [own] = prepared().letters
    const start = startPage(ui)
    const desk = jurorDesk(ui)
    await start.ask(own.name)
    await inspect(ui, 'code')
    await start.giveCode('nada')
    await expect(start.refusal).toBeVisible()
    await inspect(ui, 'code, refused')
    await start.giveCode(own.code)
    await expect(desk.title).toHaveText('Postulaciones')
    await inspect(ui, 'Postulaciones')
    for (const place of ['Mi matriz', 'Entregar', 'Ayuda']) {
      await desk.go(place)
      await expect(desk.title).toHaveText(place)
      await inspect(ui, place)
    }
    await desk.go('Evaluar')
    await expect(desk.dossierPage(1)).toContainText('RUC')
    await inspect(ui, 'Evaluar')
    await desk.openBonus()
    await inspect(ui, 'bonus')
    await ui.page.keyboard.press('Escape')
    await desk.openAbstention.click()
    await inspect(ui, 'abstention')
  })
})

test.describe('a sealed desk', () => {
  test.use({ startsFrom: 'sealed' })

  test('locked, opened, delivered', async ({ ui }) => {
    const [, own] = prepared().letters
    const desk = jurorDesk(ui)
    await inspect(ui, 'start, sealed desks')
    await startPage(ui).ask(own.name)
    await startPage(ui).giveCode(own.code)
    await desk.go('Entregar')
    await expect(desk.saveScoresheet).toBeVisible()
    await inspect(ui, 'Entregar, sealed')
    await desk.go('Postulaciones')
    await desk.open('CDC-C-00007-25')
    await expect(desk.abstained).toBeVisible()
    await inspect(ui, 'an abstention')
    await desk.go('Mi matriz')
    await inspect(ui, 'Mi matriz, sealed')
    await desk.go('Postulaciones')
    const address = ui.page.url()
    await desk.lock()
    await expect(desk.title).toHaveText('Escritorio bloqueado')
    expect(ui.page.url()).toBe(address)
    await inspect(ui, 'a locked desk')
  })

  test('an abstention after the seal', async ({ ui }) => {
    const [own] = prepared().letters
    const desk = jurorDesk(ui)
    await startPage(ui).ask(own.name)
    await startPage(ui).giveCode(own.code)
    await desk.open('CDC-C-00008-25')
    await desk.openAbstention.click()
    await inspect(ui, 'an abstention after sealing')
    await pick(desk.abstentionCauses.first())
    await desk.abstentionFact.fill('Trabajé con la productora el año pasado.')
    await desk.abstentionWord.fill('me abstengo')
    await desk.abstain.click()
    await expect(desk.toDeliver).toBeVisible()
    await inspect(ui, 'abstained after sealing')
    await desk.toDeliver.click()
    await inspect(ui, 'Entregar, a second version')
  })
})

async function enterRoom(ui: Ui): Promise<void> {
  const [member] = prepared().letters
  await startPage(ui).openSession()
  await sessionDoor(ui).enter(member.code)
  await expect(agreementsPage(ui).title).toHaveText('Sesión del Jurado')
}

test.describe('the room before anything', () => {
  test.use({ startsFrom: 'sample' })

  test('every place', async ({ ui }) => {
    const { title } = agreementsPage(ui)
    await startPage(ui).openSession()
    await expect(title).toHaveText('La sesión está bloqueada')
    await inspect(ui, 'the door')
    const [member] = prepared().letters
    await sessionDoor(ui).enter(member.code)
    await expect(title).toHaveText('Sesión del Jurado')
    await inspect(ui, 'installation')
    for (const place of ['Matrices', 'Cuadro', 'Acuerdos y montos', 'Acta']) {
      await scoresheetsPage(ui).go(place)
      await inspect(ui, `${place}, too early`)
    }
  })
})

test.describe('the room in deliberation', () => {
  test.use({ startsFrom: 'deliberation' })

  test('agenda, scoresheets, table', async ({ ui }) => {
    const table = tablePage(ui)
    await enterRoom(ui)
    await inspect(ui, 'agenda')
    await table.go('Matrices')
    await inspect(ui, 'Matrices, opened')
    await table.go('Cuadro')
    for (const view of ['Criterios', 'Sub criterios', 'Por miembro']) {
      await table.view(view)
      await inspect(ui, `Cuadro: ${view}`)
    }
    await table.openCard('Killa & Inti')
    await inspect(ui, 'card of a submission')
    await table.startRemoval.click()
    await inspect(ui, 'a submission leaves the contest')
  })

  test('ties, revocation, correction', async ({ ui }) => {
    const agreements = agreementsPage(ui)
    const record = recordPage(ui)
    await enterRoom(ui)
    await agreements.go('Acuerdos y montos')
    await agreements.listed('Sacha').click()
    await agreements.agree('J2', 'J3')
    await agreements.startProposal()
    await agreements.modality(/Circulación/)
    await agreements.candidate('Archivo Pampa: 30 años de video popular')
    await expect(agreements.presidingChoice).toBeVisible()
    await inspect(ui, 'proposal without the president')
    await agreements.presides('J3')
    await agreements.propose.click()
    await agreements.vote('J1', 'a favor')
    await agreements.vote('J3', 'en contra')
    await expect(agreements.result).toContainText('Empate')
    await inspect(ui, 'a tie under vote')
    await agreements.close.click()
    await record.startResolving.click()
    await record.mean(/equidad/)
    await record.rival('Mayu, la escuela que navega')
    await inspect(ui, 'resolving a tie')
    await record.leave.click()
    await agreements.listed('El último vals').click()
    await record.startCorrecting.click()
    await record.memberChoice('J1')
    await record.sense('En contra')
    await inspect(ui, 'correcting a vote')
    await record.leave.click()
    await record.startRevoking.click()
    await record.reason.fill('Hubo un error.')
    await inspect(ui, 'revoking an agreement')
    await record.revoke.click()
    await agreements.agree('J1', 'J2', 'J3')
    await agreements.listed('El último vals').click()
    await inspect(ui, 'an agreement without effect')
  })

  test('agreements and prose', async ({ ui }) => {
    const agreements = agreementsPage(ui)
    await enterRoom(ui)
    await agreements.go('Acuerdos y montos')
    await inspect(ui, 'a vote')
    await agreements.listed('El último vals').click()
    await inspect(ui, 'a closed agreement')
    await agreements.startProposal()
    for (const kind of ['Beneficiaria', 'No seleccionadas', 'Lista de espera', 'Desierto', 'Otro']) {
      await agreements.kind(kind).click()
      await inspect(ui, `proposal: ${kind}`)
    }
    await agreements.kind('Lista de espera').click()
    await select(agreements.addToWaitlist, /Río abajo/)
    await inspect(ui, 'a waitlist')
    await agreements.go('Acta')
    await inspect(ui, 'Acta, prose')
  })
})

test.describe('the approved Acta', () => {
  test.use({ startsFrom: 'approved' })

  test('its place and its dialogs', async ({ ui }) => {
    const room = actaPage(ui)
    await enterRoom(ui)
    await inspect(ui, 'agenda at the end')
    await room.go('Acta')
    await expect(room.page(1)).toContainText('ACTA')
    await inspect(ui, 'Acta, approved')
    await room.makeCertificates.click()
    await expect(room.certificatePassword).toBeVisible()
    await room.startSigning('J1').click()
    await inspect(ui, 'signing')
  })
})
