// The jury's session, from the installation to the signed Acta and the session file that DAFO checks from nothing.
import { acta, run } from './acta.ts'
import { expect, test } from './fixtures.ts'
import { actaPage } from './pages/acta.ts'
import { agreementsPage, ballot } from './pages/agreements.ts'
import { agendaPage, scoresheetsPage, sessionDoor, tablePage } from './pages/session.ts'
import { startPage } from './pages/start.ts'
import { prepared } from './prepared.ts'

test.use({ startsFrom: 'sample' })
test.slow()

const PRESIDENT = 'Ramiro Núñez-Tapia Olórtegui'
const DISTRIBUTION = /Distribución/
const CIRCULATION = /Circulación/

test('the whole session, to the signed Acta and the session file', async ({ ui }) => {
  const { letters, scoresheetPaths } = prepared()
  const [first, president] = letters
  const agreements = agreementsPage(ui)
  const room = actaPage(ui)

  await test.step('any member opens it with a code; the jury is installed and elects', async () => {
    await startPage(ui).openSession()
    await sessionDoor(ui).enter(first.code)
    const agenda = agendaPage(ui)
    await agenda.install.click()
    await expect(agenda.problems).toContainText('Indique el lugar')
    await agenda.place.fill('Sala de reuniones de la DAFO, San Borja')
    await agenda.representative.fill('Inés Carhuapoma Ruiz')
    await agenda.install.click()
    await agenda.vote('J1', PRESIDENT)
    await agenda.vote('J2', first.name)
    await expect(agenda.elect).toBeDisabled()
    await agenda.vote('J3', PRESIDENT)
    await expect(agenda.result).toContainText('2 de 3 votos')
    await agenda.elect.click()
    await expect(agenda.steps.filter({ hasText: 'Elección' })).toContainText(PRESIDENT)
  })

  await test.step('three scoresheets are received, one of them twice, and opened together', async () => {
    const scoresheets = scoresheetsPage(ui)
    await scoresheets.go('Matrices')
    await scoresheets.receive(scoresheetPaths[0], scoresheetPaths[1])
    await expect(scoresheets.results).toHaveCount(2)
    await expect(scoresheets.proposeOpening).toHaveCount(0)
    await scoresheets.receive(scoresheetPaths[0], scoresheetPaths[2])
    await expect(scoresheets.results.first()).toContainText('ya estaba recibida')
    await expect(scoresheets.delivery('J3')).toContainText('Recibida, sellada')
    await scoresheets.proposeOpening.click()
    for (const member of ['J1', 'J2', 'J3']) await ballot(ui).vote(member, 'a favor')
    await ballot(ui).close.click()
    await scoresheets.open.click()
    await scoresheets.confirm()
    await expect(scoresheets.delivery('J1')).toContainText('Abierta')
  })

  await test.step('the consolidated table shows the tie and the abstention', async () => {
    const table = tablePage(ui)
    await table.go('Cuadro')
    await expect(table.rowOf('CDC-D-00009-25').first()).toContainText('Empate con CDC-D-00012-25')
    await table.modality('Circulación')
    await expect(table.rowOf('CDC-C-00007-25')).toContainText(/J2: se abstuvo/i)
    await table.openCard('Archivo Pampa')
    await expect(table.card).toContainText('J2 · Ramiro Núñez-Tapia Olórtegui se abstuvo')
    await ui.page.keyboard.press('Escape')
  })

  await test.step('an award with a dissent asks for its reason', async () => {
    await agreements.go('Acuerdos y montos')
    await agreements.modality(DISTRIBUTION)
    await agreements.candidate('El último vals de Surquillo')
    await expect(agreements.amount).toHaveValue('100,000.00')
    await agreements.propose.click()
    await agreements.vote('J1', 'a favor')
    await agreements.vote('J2', 'a favor')
    await agreements.vote('J3', 'en contra')
    await expect(agreements.result).toContainText('Mayoría 2–1. Falta el motivo de J3.')
    await expect(agreements.close).toBeDisabled()
    await agreements.reason('J3').fill('El plan de salas no está bien sustentado.')
    await agreements.saveReason.click()
    await agreements.close.click()
    await expect(agreements.listed('El último vals de Surquillo')).toContainText('Mayoría')
    await expect(agreements.money('Libre disponibilidad')).toContainText('Queda S/ 110,000.00')
  })

  await test.step('an award is reduced as far as the Bases let, by those who did not abstain', async () => {
    await agreements.startProposal()
    await agreements.modality(CIRCULATION)
    await agreements.candidate('Archivo Pampa: 30 años de video popular')
    await agreements.amount.fill('40,000')
    await expect(agreements.refusal).toContainText('Bases 6.5')
    await expect(agreements.refusal).toContainText('la reducción no puede pasar de 10 %')
    await agreements.reduceFully.click()
    await expect(agreements.propose).toBeDisabled()
    await agreements.reductionReason.fill('El presupuesto de promoción puede ajustarse.')
    await expect(agreements.propose).toBeDisabled()
    await agreements.presides('J3')
    await agreements.propose.click()
    await expect(agreements.member('J2')).toContainText('No vota: se abstuvo')
    await expect(agreements.member('J3')).toContainText('Preside este acuerdo')
    await agreements.agree('J1', 'J3')
  })

  await test.step('an award that takes from the reserve what is not its own is refused', async () => {
    await agreements.startProposal()
    await agreements.modality(DISTRIBUTION)
    await agreements.candidate('Los herederos del guano')
    await agreements.reduceFully.click()
    await expect(agreements.refusal).toContainText('Bases 6.5')
    await expect(agreements.refusal).toContainText('de libre disponibilidad')
    await expect(agreements.propose).toBeDisabled()
  })

  await test.step('an award is refused by majority, and another adopted', async () => {
    await agreements.candidate('Río abajo, noche arriba')
    await agreements.propose.click()
    await agreements.vote('J1', 'a favor')
    await agreements.vote('J2', 'en contra')
    await agreements.vote('J3', 'en contra')
    await expect(agreements.result).toContainText('No se aprueba: 1 a favor y 2 en contra; falta 1 voto a favor.')
    await agreements.reason('J1').fill('La estrategia me parece viable.')
    await agreements.saveReason.click()
    await agreements.close.click()
    await expect(agreements.listed('Río abajo')).toContainText('No aprobado')
    await agreements.startProposal()
    await agreements.modality(CIRCULATION)
    await agreements.candidate('Sacha: señales del bosque inundado')
    await agreements.propose.click()
    await agreements.agree('J1', 'J2', 'J3')
    await expect(agreements.money('Total')).toContainText('Otorgado S/ 204,100.00')
  })

  await test.step('the rest is not selected', async () => {
    await agreements.startProposal()
    await agreements.kind('No seleccionadas').click()
    await expect(agreements.rest).toHaveCount(21)
    await agreements.reasons.fill('No alcanzaron la puntuación de las seleccionadas.')
    await agreements.propose.click()
    await agreements.agree('J1', 'J2', 'J3')
  })

  await test.step('what is left of the reserves is left unassigned with its reasons, from the Acta’s own list', async () => {
    for (const soles of ['S/ 100,000.00', 'S/ 55,400.00']) {
      await room.go('Acta')
      await expect(room.draft).toBeDisabled()
      await room.missing(soles).getByRole('link').click()
      await expect(agreements.consequences).toContainText(soles)
      await agreements.reasons.fill('Ninguna otra postulación con derecho a la reserva alcanza lo necesario.')
      await agreements.propose.click()
      await agreements.agree('J1', 'J2', 'J3')
    }
  })

  await test.step('the Acta is drafted, read and approved', async () => {
    await room.go('Acta')
    await expect(room.draft).toBeDisabled()
    await expect(room.missing(/./)).toHaveCount(1)
    await room.prose.fill('El Jurado revisó una por una las postulaciones a partir del cuadro consolidado.')
    await room.saveProse.click()
    await room.draft.click()
    await expect(room.page(1)).toContainText('ACTA DE EVALUACIÓN', { ignoreCase: true })
    await room.proposeApproval.click()
    for (const member of ['J1', 'J2', 'J3']) await room.vote(member, 'a favor')
    await room.approve.click()
    await room.confirmApproval()
    await expect(room.approval).toHaveCount(0)
  })

  await test.step('each member signs with a certificate; a wrong password does not', async () => {
    await room.makeCertificates.click()
    const password = await room.certificatePassword.innerText()
    const certificates: string[] = []
    for (const index of [0, 1, 2])
      certificates.push(await ui.saved(() => room.saveCertificate(index).click(), `certificado-${index + 1}.p12`))
    await room.startSigning('J1').click()
    await room.sign(certificates[0] ?? '', 'otra')
    await expect(room.signing.getByRole('alert')).toBeVisible()
    await room.signing.getByRole('button', { name: 'Cancelar' }).click()
    for (const [index, certificate] of certificates.entries()) {
      await room.startSigning(`J${index + 1}`).click()
      await room.sign(certificate, password)
      await expect(room.signing).toHaveCount(0)
      await expect(room.verdicts).toHaveCount(index + 1)
    }
    await expect(room.verdicts.last()).toContainText('íntegra')
  })

  await test.step('other tools call every signature valid; the session file holds', async () => {
    const pdf = await ui.saved(() => room.savePdf.click(), 'acta.pdf')
    const pdfsig = await run('pdfsig', ['-nocert', pdf])
    expect(pdfsig.text.match(/Signature is Valid/g)).toHaveLength(3)
    await room.askPresident.click()
    await room.giveCode(president.code)
    await room.export.click()
    await room.confirmExport()
    await expect(room.saveSession).toBeVisible()
    const session = await ui.saved(() => room.saveSession.click(), 'concurso.sesion')
    expect(await acta('verify', session)).toMatchObject({ code: 0 })
  })
})
