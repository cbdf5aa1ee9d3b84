// The jury's session with the keyboard alone: no test in this file moves the mouse.
import type { Letter } from '../../shared/contract/library.ts'
import { expect, test, type Ui } from './fixtures.ts'
import { actaPage } from './pages/acta.ts'
import { agreementsPage, ballot } from './pages/agreements.ts'
import { keyboard } from './pages/keyboard.ts'
import { agendaPage, scoresheetsPage, sessionDoor } from './pages/session.ts'
import { prepared } from './prepared.ts'

async function enterRoom(ui: Ui, member: Letter): Promise<void> {
  const keys = keyboard(ui.page)
  const door = sessionDoor(ui)
  await keys.activate(ui.page.getByRole('link', { name: 'Abrir la sesión' }))
  await keys.fill(door.code, member.code)
  await keys.press('Enter')
  await expect(agendaPage(ui).title).toHaveText('Sesión del Jurado')
  await expect(agendaPage(ui).title).toBeFocused()
}

test.describe('with every matrix sealed', () => {
  test.use({ startsFrom: 'sealed' })

  test('the jury is installed, elects, receives the matrices and opens them', async ({ ui }) => {
    const { letters, scoresheetPaths } = prepared()
    const [first, president] = letters
    const keys = keyboard(ui.page)
    const agenda = agendaPage(ui)
    const scoresheets = scoresheetsPage(ui)
    await enterRoom(ui, first)

    await test.step('the installation, corrected from its list of problems', async () => {
      await keys.activate(agenda.install)
      await expect(agenda.problems).toBeFocused()
      await keys.activate(agenda.problems.getByRole('link').first())
      await expect(agenda.place).toBeFocused()
      await keys.type('Sala de reuniones de la DAFO, San Borja')
      await keys.fill(agenda.representative, 'Inés Carhuapoma Ruiz')
      await keys.activate(agenda.install)
      await expect(agenda.elect).toBeVisible()
      await keys.hasFocus()
    })

    await test.step('a ballot that settles nothing is voted again; then the president is elected', async () => {
      for (const [at, { name }] of letters.entries()) await keys.choose(agenda.ballot(`J${at + 1}`, name))
      await keys.activate(agenda.voteAgain)
      await expect(agenda.voteAgain).toHaveCount(0)
      await keys.hasFocus()
      for (const voter of ['J1', 'J2', 'J3']) await keys.choose(agenda.ballot(voter, president.name))
      await keys.activate(agenda.elect)
      await expect(agenda.steps.filter({ hasText: 'Elección' })).toContainText(president.name)
      await keys.hasFocus()
    })

    await test.step('three files are received, and opened together', async () => {
      await keys.press('Alt+2')
      await expect(scoresheets.title).toBeFocused()
      await keys.pickFiles(scoresheets.files, ...scoresheetPaths)
      await expect(scoresheets.results).toHaveCount(3)
      await keys.activate(scoresheets.proposeOpening)
      await expect(ballot(ui).close).toBeDisabled()
      await keys.hasFocus()
      for (const key of ['1', '2', '3']) await keys.press(key)
      await keys.activate(ballot(ui).close)
      await keys.activate(scoresheets.open)
      await keys.confirm(scoresheets.confirmation)
      await expect(scoresheets.delivery('J1')).toContainText('Abierta')
      await keys.hasFocus()
    })
  })
})

test.describe('in the room', () => {
  test.use({ startsFrom: 'deliberation' })

  test('an agreement is voted and closed, another proposed', async ({ ui }) => {
    const { page } = ui
    const keys = keyboard(page)
    const agreements = agreementsPage(ui)
    await enterRoom(ui, prepared().letters[0])

    await test.step('the vote under way is finished with its keys', async () => {
      await keys.press('Alt+5')
      await expect(agreements.member('J1')).toContainText('A favor')
      await keys.activate(agreements.sense('J1', 'en contra'))
      await keys.activate(agreements.cancelChange)
      await expect(agreements.cancelChange).toHaveCount(0)
      await keys.hasFocus()
      await keys.press('2')
      await keys.press('3')
      await expect(agreements.result).toContainText('Unanimidad')
      await keys.activate(agreements.close)
      await expect(agreements.listed('Sacha')).toContainText('Unanimidad')
      await keys.hasFocus()
    })

    await test.step('another agreement is proposed, and refused', async () => {
      await keys.press('n')
      await keys.reach(page.getByRole('tab', { selected: true }))
      await keys.press('End')
      await keys.fill(page.getByRole('textbox', { name: 'Texto del acuerdo' }), 'Recomendar más plazo el próximo año.')
      await keys.activate(agreements.propose)
      await expect(agreements.result).toContainText('Faltan 3 votos')
      await keys.hasFocus()
      await keys.press('1')
      await keys.press('w')
      await keys.press('e')
      await keys.fill(agreements.reason('J1'), 'El plazo fue corto.')
      await keys.activate(agreements.saveReason)
      await keys.activate(agreements.close)
      await expect(agreements.listed('Recomendar más plazo')).toContainText('No aprobado')
      await keys.hasFocus()
    })
  })

  test('the last award is reduced, the rest not selected, the Acta drafted and approved', async ({ ui }) => {
    test.slow()
    const keys = keyboard(ui.page)
    const agreements = agreementsPage(ui)
    const room = actaPage(ui)
    await enterRoom(ui, prepared().letters[0])
    await keys.press('Alt+5')
    await expect(agreements.member('J1')).toContainText('A favor')
    await agree(ui, '2', '3')

    await test.step('an award with a reduction, by those who did not abstain', async () => {
      await keys.press('n')
      await keys.choose(agreements.modalityChoice(/Circulación/))
      await keys.choose(agreements.candidateChoice('Archivo Pampa: 30 años de video popular'))
      await keys.activate(agreements.reduceFully)
      await keys.fill(agreements.reductionReason, 'El presupuesto de promoción puede ajustarse.')
      await keys.activate(agreements.presidingChoice)
      await keys.press('Enter')
      await keys.activate(agreements.propose)
      await expect(agreements.member('J2')).toContainText('No vota: se abstuvo')
      await expect(agreements.member('J1')).toContainText('Preside este acuerdo')
      await agree(ui, '1', '3')
    })

    await test.step('the rest is not selected', async () => {
      await keys.press('n')
      await keys.reach(ui.page.getByRole('tab', { selected: true }))
      await keys.press('ArrowRight')
      await expect(agreements.rest).toHaveCount(21)
      await keys.fill(agreements.reasons, 'No alcanzaron la puntuación de las seleccionadas.')
      await keys.activate(agreements.propose)
      await expect(agreements.result).toContainText('Faltan 3 votos')
      await agree(ui, '1', '2', '3')
    })

    await test.step('what is left of each reserve is left unassigned, from the list of what is missing', async () => {
      for (const modality of ['Distribución', 'Circulación']) {
        await keys.press('Alt+6')
        await expect(room.title).toBeFocused()
        await keys.activate(room.missing(`reserva de «${modality}`).getByRole('link'))
        await keys.fill(agreements.reasons, 'Ninguna otra postulación alcanza lo necesario.')
        await keys.activate(agreements.propose)
        await expect(agreements.result).toContainText('Faltan 3 votos')
        await agree(ui, '1', '2', '3')
      }
    })

    await test.step('the deliberation is told and the draft made', async () => {
      await keys.press('Alt+6')
      await expect(room.title).toBeFocused()
      await keys.fill(room.prose, 'El Jurado revisó las postulaciones una por una.')
      await keys.activate(room.saveProse)
      await keys.activate(room.draft)
      await expect(room.page(1)).toContainText('ACTA DE EVALUACIÓN', { ignoreCase: true })
      await keys.hasFocus()
    })

    await test.step('it is approved', async () => {
      await keys.activate(room.proposeApproval)
      await expect(room.result).toContainText('Faltan 3 votos')
      await keys.hasFocus()
      for (const key of ['1', '2', '3']) await keys.press(key)
      await keys.activate(room.approve)
      await keys.confirm(room.approval)
      await expect(room.startSigning('J1')).toBeVisible()
      await keys.hasFocus()
    })
  })
})

/** The votes still missing are cast in favour, and the vote is closed. */
async function agree(ui: Ui, ...votes: string[]): Promise<void> {
  const keys = keyboard(ui.page)
  for (const key of votes) await keys.press(key)
  await expect(ballot(ui).result).toContainText('Unanimidad')
  await keys.activate(ballot(ui).close)
  await expect(ballot(ui).close).toHaveCount(0)
  await keys.hasFocus()
}

test.describe('with the Acta approved', () => {
  test.use({ startsFrom: 'approved' })

  test('it is signed with a certificate file and its password, saved, and the session exported', async ({ ui }) => {
    const [first, president] = prepared().letters
    const keys = keyboard(ui.page)
    const room = actaPage(ui)
    await enterRoom(ui, first)
    await keys.press('Alt+6')

    const certificate = await test.step('practice certificates are made and one is saved', async () => {
      await keys.activate(room.makeCertificates)
      await expect(room.saveCertificate(0)).toBeVisible()
      await keys.hasFocus()
      return ui.saved(() => keys.activate(room.saveCertificate(0)), 'certificado.p12')
    })

    await test.step('the first member signs with the file, the others with what the room keeps', async () => {
      const password = await room.certificatePassword.innerText()
      await keys.activate(room.startSigning('J1'))
      await keys.pickFiles(room.certificateFile, certificate)
      await keys.fill(room.certificateSecret, password)
      await keys.confirm(room.signing)
      await expect(room.verdicts).toHaveCount(1)
      await keys.hasFocus()
      for (const mark of ['J2', 'J3']) {
        await keys.activate(room.startSigning(mark))
        await keys.activate(room.takePracticeCertificate)
        await keys.confirm(room.signing)
        await keys.hasFocus()
      }
      await expect(room.verdicts).toHaveCount(3)
    })

    await test.step('the PDF is saved; the president unlocks, closes and exports', async () => {
      await ui.saved(() => keys.activate(room.savePdf), 'acta.pdf')
      await keys.activate(room.askPresident)
      await expect(room.code).toBeFocused()
      await keys.type(president.code)
      await keys.press('Enter')
      await expect(room.export).toBeVisible()
      await keys.hasFocus()
      await keys.activate(room.export)
      await keys.confirm(room.closing)
      await expect(room.saveSession).toBeVisible()
      await keys.hasFocus()
      await ui.saved(() => keys.activate(room.saveSession), 'concurso.sesion')
    })
  })
})
