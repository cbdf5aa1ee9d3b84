// The jury's room: before anything, while scoresheets arrive, in deliberation, with the approved Acta.
import { expect, type Ui } from '../fixtures.ts'
import { actaPage } from '../pages/acta.ts'
import { agreementsPage } from '../pages/agreements.ts'
import { discussionPage } from '../pages/discussion.ts'
import { select } from '../pages/pick.ts'
import { recordPage } from '../pages/record.ts'
import { agendaPage, scoresheetsPage, sessionDoor, tablePage } from '../pages/session.ts'
import { startPage } from '../pages/start.ts'
import { prepared } from '../prepared.ts'
import type { Walk } from './walk.ts'

export async function enterRoom(ui: Ui): Promise<void> {
  const [member] = prepared().letters
  await startPage(ui).openSession()
  await sessionDoor(ui).enter(member.code)
  await expect(agreementsPage(ui).title).toHaveText('Sesión del Jurado')
}

const early: Walk = {
  title: 'the room before anything',
  startsFrom: 'sealed',
  async walk(ui, see) {
    const agenda = agendaPage(ui)
    const scoresheets = scoresheetsPage(ui)
    await startPage(ui).openSession()
    await expect(agenda.title).toHaveText('La sesión está bloqueada')
    await see('the door')
    const [member] = prepared().letters
    await sessionDoor(ui).enter(member.code)
    await expect(agenda.title).toHaveText('Sesión del Jurado')
    await see('installation')
    for (const place of ['Matrices', 'Cuadro', 'Acuerdos y montos', 'Acta']) {
      await agenda.go(place)
      await see(`${place}, too early`)
    }
    await agenda.go('Sesión')
    await agenda.place.fill('Sala de reuniones de la DAFO, San Borja')
    await agenda.representative.fill('Inés Carhuapoma Ruiz')
    await agenda.install.click()
    for (const voter of ['J1', 'J2', 'J3']) await agenda.vote(voter, 'Ramiro Núñez-Tapia Olórtegui')
    await see('election')
    await agenda.elect.click()
    await agenda.go('Matrices')
    await scoresheets.receive(...prepared().scoresheetPaths.slice(0, 2))
    await expect(scoresheets.results).toHaveCount(2)
    await see('Matrices, two received')
  },
}

const deliberation: Walk = {
  title: 'the room in deliberation: agenda, scoresheets, table',
  startsFrom: 'deliberation',
  async walk(ui, see) {
    const table = tablePage(ui)
    const agenda = agendaPage(ui)
    const discussion = discussionPage(ui)
    await enterRoom(ui)
    await see('agenda')
    await agenda.whyStep('Asistencia y quórum').click()
    await see('why a step is there')
    await agenda.leaveDialog()
    await agenda.leaves('J3 · Sisa Mariela Condo Farroñay').click()
    await see('a member leaves')
    await agenda.note('Anotar la salida')
    await agenda.incident.click()
    await agenda.field('Qué ocurrió').fill('Corte de luz de diez minutos.')
    await see('an incident')
    await agenda.note('Anotar')
    await agenda.suspend.click()
    await see('suspending the session')
    await agenda.field('Motivo').fill('Se hizo tarde.')
    await agenda.unknownWhen.locator('xpath=ancestor::label').click()
    await agenda.note('Suspender')
    await expect(agenda.resume).toBeVisible()
    await see('agenda, suspended')
    await agenda.go('Acuerdos y montos')
    await see('a vote while the session is suspended')
    await agenda.go('Sesión')
    await agenda.resume.click()
    await table.go('Matrices')
    await see('Matrices, opened')
    await table.go('Cuadro')
    for (const view of ['Criterios', 'Sub criterios', 'Diferencias', 'Por miembro']) {
      await table.view(view)
      await see(`Cuadro: ${view}`)
    }
    await table.distribution.click()
    await see('Cuadro: how each member scored')
    await table.distribution.click()
    await table.group('Por región')
    for (const code of ['CDC-D-00009-25', 'CDC-D-00012-25']) await table.pin(code).click()
    await see('Cuadro: pinned above groups')
    await table.compare.click()
    await see('pinned submissions side by side')
    await table.closeDialog()
    await discussion.go('Discusión')
    await see('discussion')
    await discussion.turns.filter({ hasText: 'Archivo Pampa' }).click()
    await expect(discussion.card('Archivo Pampa: 30 años de video popular')).toBeVisible()
    await see('discussion: a member leaves the room')
    for (const act of ['Revisar un puntaje…', 'Acordar puntajes…', 'Declarar una abstención…']) {
      await discussion.act(act)
      await see(`discussion: ${act}`)
      await discussion.leaveDialog()
    }
    await table.go('Cuadro')
    await table.openCard('Killa & Inti')
    await see('card of a submission')
    await table.startRemoval.click()
    await see('a submission leaves the contest')
  },
}

const afterwards: Walk = {
  title: 'ties, revocation, correction',
  startsFrom: 'deliberation',
  async walk(ui, see) {
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
    await see('proposal without the president')
    await agreements.presides('J3')
    await agreements.propose.click()
    await agreements.vote('J1', 'a favor')
    await agreements.vote('J3', 'en contra')
    await expect(agreements.result).toContainText('Empate')
    await see('a tie under vote')
    await agreements.close.click()
    await record.startResolving.click()
    await record.mean(/equidad/)
    await record.rival('Mayu, la escuela que navega')
    await see('resolving a tie')
    await record.leave.click()
    await agreements.listed('El último vals').click()
    await record.startCorrecting.click()
    await record.memberChoice('J1')
    await record.sense('En contra')
    await see('correcting a vote')
    await record.leave.click()
    await record.startRevoking.click()
    await record.reason.fill('Hubo un error.')
    await see('revoking an agreement')
    await record.revoke.click()
    await agreements.agree('J1', 'J2', 'J3')
    await agreements.listed('El último vals').click()
    await see('an agreement without effect')
  },
}

const proposals: Walk = {
  title: 'agreements and prose',
  startsFrom: 'deliberation',
  async walk(ui, see) {
    const agreements = agreementsPage(ui)
    await enterRoom(ui)
    await agreements.go('Acuerdos y montos')
    await see('a vote')
    await agreements.listed('El último vals').click()
    await see('a closed agreement')
    await agreements.startProposal()
    for (const kind of ['Beneficiaria', 'No seleccionadas', 'Lista de espera', 'Desierto', 'Otro']) {
      await agreements.kind(kind).click()
      await see(`proposal: ${kind}`)
    }
    await agreements.kind('Lista de espera').click()
    await select(agreements.addToWaitlist, /Río abajo/)
    await see('a waitlist')
    await agreements.go('Acta')
    await see('Acta, prose')
  },
}

const approved: Walk = {
  title: 'the approved Acta: its place and its dialogs',
  startsFrom: 'approved',
  async walk(ui, see) {
    const room = actaPage(ui)
    await enterRoom(ui)
    await see('agenda at the end')
    await room.go('Acta')
    await expect(room.page(1)).toContainText('ACTA')
    await see('Acta, approved')
    await room.makeCertificates.click()
    await expect(room.certificatePassword).toBeVisible()
    await room.startSigning('J1').click()
    await see('signing')
  },
}

export const roomWalks: readonly Walk[] = [early, deliberation, afterwards, proposals, approved]
