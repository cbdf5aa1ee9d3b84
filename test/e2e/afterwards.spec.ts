// What comes after a vote in the room: a tie and its means, a revocation, a correction, a waitlist that loses a place, a
// submission that leaves the contest.
import { expect, test, type Ui } from './fixtures.ts'
import { agreementsPage } from './pages/agreements.ts'
import { keyboard } from './pages/keyboard.ts'
import { pick, select } from './pages/pick.ts'
import { recordPage } from './pages/record.ts'
import { sessionDoor, tablePage } from './pages/session.ts'
import { startPage } from './pages/start.ts'
import { prepared } from './prepared.ts'

test.use({ startsFrom: 'deliberation' })
test.slow()

const CIRCULATION = /Circulación/
const BARRED = 'Archivo Pampa: 30 años de video popular'

/** In the room, with the vote under way finished. */
async function deliberate(ui: Ui) {
  const [member] = prepared().letters
  const agreements = agreementsPage(ui)
  await startPage(ui).openSession()
  await sessionDoor(ui).enter(member.code)
  await agreements.go('Acuerdos y montos')
  await agreements.listed('Sacha').click()
  await agreements.agree('J2', 'J3')
  return agreements
}

/** The president abstained from it, so that two vote, and differ. */
async function tie(ui: Ui) {
  const agreements = await deliberate(ui)
  await agreements.startProposal()
  await agreements.modality(CIRCULATION)
  await agreements.candidate(BARRED)
  await expect(agreements.propose).toBeDisabled()
  await agreements.presides('J3')
  await agreements.propose.click()
  await expect(agreements.statement(4)).toContainText('Preside este acuerdo J3')
  await agreements.vote('J1', 'a favor')
  await agreements.vote('J3', 'en contra')
  await expect(agreements.result).toContainText('Empate 1–1')
  await agreements.close.click()
  await expect(agreements.listed('Archivo Pampa')).toContainText('Empate')
  return agreements
}

test('a tie offers the means of the Bases only; equity asks for the reason of whom it leaves in the minority', async ({
  ui,
}) => {
  const agreements = await tie(ui)
  const record = recordPage(ui)
  await record.startResolving.click()
  await expect(record.means).toHaveCount(2)
  await expect(record.resolve).toBeDisabled()
  await record.mean(/equidad/)
  await expect(record.dialog).toContainText('LIMA METROPOLITANA: 41 postulaciones recibidas')
  await record.rival('Mayu, la escuela que navega')
  await expect(record.dialog).toContainText('el acuerdo no se aprueba')
  await expect(record.resolve).toBeDisabled()
  await record.reasonOf('J1').fill('La estrategia me parece viable.')
  await record.resolve.click()
  await expect(agreements.listed('Archivo Pampa')).toContainText('Empate resuelto: no aprobado')
  await expect(record.of(4)).toContainText('Por el criterio de equidad (Bases 6.6), frente a CDC-C-00009-25')
  await expect(record.of(4)).toContainText('La estrategia me parece viable.')
  await expect(record.startResolving).toHaveCount(0)
})

test('a tie is voted again from what was proposed, and says so', async ({ ui }) => {
  const agreements = await tie(ui)
  const record = recordPage(ui)
  await record.startResolving.click()
  await record.mean(/votar otra vez/)
  await record.prepareVote.click()
  await expect(agreements.candidateChoice(BARRED)).toBeChecked()
  await agreements.presides('J1')
  await agreements.propose.click()
  await agreements.agree('J1', 'J3')
  await expect(record.of(5)).toContainText('Vuelve a votar lo del acuerdo 4, que terminó en empate.')
  await agreements.listed('Archivo Pampa').first().click()
  await expect(record.of(4)).toBeVisible()
  await expect(record.startResolving).toHaveCount(0)
})

test('the rest is parted by who votes, and the part without the president says who presides', async ({ ui }) => {
  const agreements = await deliberate(ui)
  await agreements.startProposal()
  await agreements.kind('No seleccionadas').click()
  await agreements.reasons.fill('No alcanzaron la puntuación de las seleccionadas.')
  await expect(agreements.proposeBoth).toBeDisabled()
  await expect(ui.page.getByText('Falta elegir quién preside.')).toBeVisible()
  await select(ui.page.getByRole('button', { name: /Preside el acuerdo 5/ }), /^J1 /)
  await agreements.proposeBoth.click()
  await expect(agreements.statement(4)).toContainText('No seleccionar las postulaciones')
  await agreements.agree('J1', 'J2', 'J3')
  await agreements.listed('No seleccionar 1 postulación').click()
  await expect(agreements.statement(5)).toContainText('Preside este acuerdo J1')
  await agreements.agree('J1', 'J3')
})

test('an award is revoked by another agreement: its money is free and the submission undecided again', async ({
  ui,
}) => {
  const agreements = await deliberate(ui)
  const record = recordPage(ui)
  await expect(agreements.money('Libre disponibilidad')).toContainText('Otorgado S/ 100,000.00')
  await agreements.listed('El último vals').click()
  await record.startRevoking.click()
  await expect(record.revoke).toBeDisabled()
  await record.reason.fill('El postulante ya tiene otro estímulo.')
  await record.revoke.click()
  await expect(record.dialog).toHaveCount(0)
  await agreements.agree('J1', 'J2', 'J3')
  await expect(agreements.money('Libre disponibilidad')).toContainText('Otorgado S/ 0.00')
  await agreements.listed('El último vals').click()
  await expect(agreements.listed('El último vals')).toContainText('Quedó sin efecto')
  await expect(record.of(2)).toContainText(/Sin efecto desde el .*: lo dispuso el acuerdo 4\./)
  await tablePage(ui).go('Cuadro')
  await expect(tablePage(ui).rowOf('CDC-D-00003-25')).toContainText('Sin decisión')
})

test('a vote that was noted wrongly is corrected; what it carried falls', async ({ ui }) => {
  const agreements = await deliberate(ui)
  const record = recordPage(ui)
  await agreements.listed('El último vals').click()
  await record.startCorrecting.click()
  await record.memberChoice('J1')
  await record.sense('En contra')
  await expect(record.dialog).toContainText('El resultado pasa de «Mayoría» a «No aprobado».')
  await record.why.fill('Se anotó el voto de otra postulación.')
  await expect(record.correct).toBeDisabled()
  await record.reasonOf('J2').fill('El plan de salas es suficiente.')
  await record.correct.click()
  await expect(agreements.listed('El último vals')).toContainText('No aprobado')
  await expect(record.of(2)).toContainText('Se anotó «A favor»; corregido el')
  await expect(agreements.money('Total')).toContainText('Otorgado S/ 54,600.00')
})

test('a proposal that nothing can adopt any more says why, and is withdrawn with its reason', async ({ ui }) => {
  const agreements = await deliberate(ui)
  const record = recordPage(ui)
  const { page } = ui
  await agreements.listed('El último vals').click()
  await record.startRevoking.click()
  await record.reason.fill('El postulante ya tiene otro estímulo.')
  await record.revoke.click()
  await expect(agreements.statement(4)).toContainText('Dejar sin efecto el acuerdo 2')
  await expect(page.getByText('Esta propuesta ya no se puede adoptar')).toHaveCount(0)
  await agreements.listed('El último vals').first().click()
  await record.startCorrecting.click()
  await record.memberChoice('J1')
  await record.sense('En contra')
  await record.why.fill('Se anotó el voto de otra postulación.')
  await record.reasonOf('J2').fill('El plan de salas es suficiente.')
  await record.correct.click()
  await agreements.listed('Deja sin efecto').click()
  await expect(page.getByText('Esta propuesta ya no se puede adoptar')).toBeVisible()
  await expect(page.getByText('el acuerdo 2 no está adoptado o ya no tiene efecto')).toBeVisible()
  await page.getByRole('textbox', { name: 'Motivo para retirarla' }).fill('El acuerdo 2 no llegó a aprobarse.')
  await page.getByRole('button', { name: 'Retirar la propuesta' }).click()
  await expect(record.of(4)).toContainText('se retiró porque ya no se podía adoptar')
  await expect(record.of(4)).toContainText('El acuerdo 2 no llegó a aprobarse')
})

test('a waitlist is ordered with the keyboard alone, and loses the place of who withdraws', async ({ ui }) => {
  const agreements = await deliberate(ui)
  const keys = keyboard(ui.page)
  await keys.press('n')
  await keys.reach(ui.page.getByRole('tab', { selected: true }))
  await keys.press('ArrowRight')
  await keys.press('ArrowRight')
  for (const down of [1, 2]) {
    await keys.activate(agreements.addToWaitlist)
    for (let presses = 0; presses < down; presses++) await keys.press('ArrowDown')
    await keys.press('Enter')
    await expect(agreements.waitlist).toHaveCount(down)
  }
  await expect(agreements.waitlist.first()).toContainText('CDC-D-00002-25')
  await keys.activate(agreements.moveDown('CDC-D-00002-25'))
  await expect(agreements.waitlist.last()).toContainText('CDC-D-00002-25')
  await expect(agreements.moveUp('CDC-D-00002-25')).toBeFocused()
  await keys.activate(agreements.propose)
  await expect(agreements.result).toContainText('Faltan 3 votos')
  for (const key of ['1', '2', '3']) await keys.press(key)
  await keys.activate(agreements.close)
  await expect(agreements.listed('Lista de espera')).toContainText('Unanimidad')

  const table = tablePage(ui)
  await table.go('Cuadro')
  await expect(table.rowOf('CDC-D-00002-25')).toContainText('2.º lugar, con S/ 98,500.00')
  await table.openCard('Manual para cruzar la puna')
  await table.startRemoval.click()
  await table.removal.getByRole('textbox', { name: /^Número/ }).fill('Carta N° 12-2025')
  await table.removal.getByRole('textbox', { name: 'Motivo' }).fill('La empresa desiste de su postulación.')
  await pick(table.removal.getByRole('checkbox'))
  await table.confirmRemoval.click()
  await expect(table.removal).toContainText('Indique la fecha del documento')
  await table.removal.getByRole('textbox', { name: /^Fecha/ }).fill('24/09/2025')
  await table.confirmRemoval.click()
  await expect(table.card).toContainText('Se retiró según Carta N° 12-2025, del 24 de septiembre de 2025.')
  await expect(table.removal).toHaveCount(0)
  await keys.hasFocus()
  await keys.press('Escape')
  await expect(table.card).toHaveCount(0)
  await expect(table.rowOf('CDC-D-00008-25')).toContainText('Retirada')
  await expect(table.rowOf('CDC-D-00002-25')).toContainText('1.º lugar, con S/ 98,500.00')
  await agreements.go('Acuerdos y montos')
  await expect(agreements.listed('Lista de espera')).toContainText('En parte sin efecto')
})
