// The board of amounts: drafts beside what is voted, what the rules say to them, the planner, and the way to agreements.
import { expect, test, type Ui } from './fixtures.ts'
import { agreementsPage } from './pages/agreements.ts'
import { boardPage } from './pages/board.ts'
import { keyboard } from './pages/keyboard.ts'
import { select } from './pages/pick.ts'
import { sessionDoor } from './pages/session.ts'
import { startPage } from './pages/start.ts'
import { prepared } from './prepared.ts'

test.use({ startsFrom: 'deliberation' })

const [KILLA, YAKU, TINKUY, GUANO] = ['CDC-D-00009-25', 'CDC-D-00012-25', 'CDC-C-00002-25', 'CDC-D-00006-25'] as const

async function openBoard(ui: Ui) {
  const board = boardPage(ui)
  const [first] = prepared().letters
  await startPage(ui).openSession()
  await sessionDoor(ui).enter(first.code)
  await board.go('Acuerdos y montos')
  await board.open.click()
  await expect(board.title).toHaveText('Tablero de montos')
  return board
}

test('a draft says what each award does to the money, and every rule against it', async ({ ui }) => {
  const board = await openBoard(ui)

  await test.step('what is voted and under vote counts already, and who takes what is told', async () => {
    await expect(board.row('CDC-D-00003-25')).toContainText('Acuerdo 2: S/ 100,000.00.')
    await expect(board.row('CDC-C-00001-25')).toContainText('En votación, acuerdo 3: S/ 54,600.00.')
    await expect(board.pockets).toContainText('Quedan S/ 110,000.00 de libre disponibilidad.')
    await board.includeButton(KILLA).press('Enter')
    await expect(board.row(KILLA)).toBeFocused()
    await expect(board.row(KILLA)).toContainText('Se toma S/ 96,000.00 de la reserva de Distribución.')
    await expect(board.pockets).toContainText('Quedan S/ 4,000.00 de la reserva de Distribución.')
    await expect(board.pockets).toContainText('Cuatro mil y 00/100 soles.')
    await board.include(YAKU)
    await expect(board.row(YAKU)).toContainText(
      'Se toma S/ 4,000.00 de la reserva de Distribución y S/ 86,000.00 de libre disponibilidad.',
    )
  })

  await test.step('the slider and the field are one amount; it is read out with its reduction', async () => {
    await board.slider(KILLA).press('ArrowLeft')
    await board.slider(KILLA).press('ArrowLeft')
    await expect(board.amount(KILLA)).toHaveValue('95,808.00')
    await expect(board.slider(KILLA)).toHaveAttribute(
      'aria-valuetext',
      /^S\/\s95,808\.00, reducción de S\/\s192\.00 \(0\.20\s%\)$/,
    )
    await board.slider(KILLA).press('Home')
    await expect(board.amount(KILLA)).toHaveValue('86,400.00')
    await board.slider(KILLA).press('End')
    await expect(board.amount(KILLA)).toHaveValue('96,000.00')
  })

  await test.step('nothing is corrected: what breaks a rule stays, and says so with its article', async () => {
    await board.amount(YAKU).fill('80,999.99')
    await expect(board.row(YAKU)).toContainText('Bases 6.5 y 8.5.3: la reducción no puede pasar de 10 %')
    await board.amount(YAKU).fill('39.99,500')
    await expect(board.row(YAKU)).toContainText('admite más de una lectura')
    await expect(board.row(YAKU)).toContainText('El borrador sigue con S/ 80,999.99.')
    await board.amount(YAKU).fill('90,000')
    await board.include(GUANO)
    await expect(board.row(GUANO)).toContainText('Bases 6.5: faltan S/ 68,750.50')
    await expect(board.row(YAKU)).not.toContainText('faltan')
    await expect(board.pockets).toContainText('Faltan S/ 68,750.50 de libre disponibilidad.')
    await expect(board.proposal('El borrador pide más dinero del que hay, aun con')).toBeVisible()
  })

  await test.step('each step is taken back, and done again', async () => {
    await ui.page.keyboard.press('Escape')
    await board.act('Deshacer')
    await expect(board.totals).toHaveText(/^2 postulaciones en el borrador: S\/\s186,000\.00\.$/)
    await board.act('Rehacer')
    await expect(board.totals).toHaveText(/^3 postulaciones/)
    await board.take(GUANO)
    await expect(board.totals).toHaveText(/^2 postulaciones/)
  })

  await test.step('scenarios are named, copied, compared, and deleted with a way back', async () => {
    await board.act('Duplicar')
    await expect(board.scenario('Escenario 1 (copia)')).toHaveAttribute('aria-selected', 'true')
    await board.slider(YAKU).press('ArrowLeft')
    await board.act('Cambiar nombre')
    await board.dialog.getByRole('textbox').fill('Con reducción')
    await board.dialog.getByRole('button', { name: 'Guardar' }).click()
    await board.act('Comparar')
    await expect(board.dialog.getByRole('row').filter({ hasText: 'Yaku' })).toContainText('+S/ 90.00')
    await expect(board.dialog.getByRole('row').filter({ hasText: 'Killa' })).toContainText('igual')
    await ui.page.keyboard.press('Escape')
    await board.act('Eliminar')
    await expect(board.scenario('Con reducción')).toHaveCount(0)
    await board.messages.getByRole('button', { name: 'Deshacer' }).click()
    await expect(board.scenario('Con reducción')).toHaveAttribute('aria-selected', 'true')
  })

  await test.step('they are there after a lock', async () => {
    await board.lock()
    await sessionDoor(ui).enter(prepared().letters[1].code)
    await board.scenario('Con reducción').click()
    await expect(board.amount(YAKU)).toHaveValue('89,910.00')
  })
})

test('the planner says what makes room, and a scenario becomes agreements, each voted by itself', async ({ ui }) => {
  const board = await openBoard(ui)
  const agreements = agreementsPage(ui)

  await test.step('a proposal with its reasons is applied by one press, and taken back', async () => {
    await board.include(KILLA)
    await board.include(YAKU)
    await board.include(TINKUY)
    await expect(board.proposal(/«Río abajo, noche arriba»: Bases V/)).toBeVisible()
    const room = board.proposal(
      /^Para incluir «Mayu.* faltan S\/.18,600\.00: reduzca S\/.9,000\.00 \(10\.0.%\) a «Yaku/,
    )
    await room.getByRole('button', { name: 'Aplicar' }).click()
    await expect(board.amount(YAKU)).toHaveValue('81,000.00')
    await expect(board.pockets).toContainText('No queda nada de libre disponibilidad.')
    await board.act('Deshacer')
    await expect(board.amount(YAKU)).toHaveValue('90,000.00')
    await board.take(TINKUY)
    await board.take(YAKU)
    await board
      .proposal(/^«Ñawpa pacha.* cabe con lo que solicita/)
      .getByRole('button', { name: 'Aplicar' })
      .click()
    await expect(board.totals).toHaveText(/^2 postulaciones en el borrador: S\/\s183,400\.00\.$/)
    await expect(board.proposals).toBeFocused()
    await ui.page.keyboard.press('Control+z')
    await expect(board.totals).toHaveText(/^1 postulación/)
  })

  await test.step('how firm the result is stands beside it', async () => {
    await expect(board.firmness('Distribución').getByRole('listitem').filter({ hasText: 'Killa' })).toContainText(
      '(con estímulo o en el borrador)',
    )
    await expect(ui.page.getByText(/podrían? tener otro puesto|son firmes/).first()).toBeVisible()
  })

  await test.step('the preview tells what, how many, how much and which rule', async () => {
    await board.include(TINKUY)
    await board.slider(TINKUY).press('ArrowLeft')
    await board.act('Proponer al Jurado')
    await expect(board.dialog).toContainText('Se proponen 2 acuerdos, uno por beneficiaria: S/ 143,952.00 en total.')
    await expect(board.dialog).toContainText('Bases 6.5 y 8.5.3 (R-AMT-3)')
    await expect(board.propose('Proponer los 2 acuerdos')).toBeDisabled()
    await board.dialog.getByRole('textbox', { name: 'Motivo de las reducciones' }).fill('Para llegar a más obras.')
    await board.propose('Proponer los 2 acuerdos').click()
    await expect(agreements.listed('Killa')).toContainText('En votación')
    await expect(agreements.listed('Tinkuy')).toContainText('En votación')
  })

  await test.step('what of the scenario is under vote is told apart and not proposed again', async () => {
    await board.open.click()
    await expect(board.row(KILLA)).toContainText('En votación, acuerdo')
    await board.act('Proponer al Jurado')
    await expect(board.dialog).toContainText('No hay nada por proponer.')
    await expect(board.dialog).toContainText('«Killa & Inti»: en votación')
  })
})

test('a waitlist is ordered by pulling a place onto another, or from its handle with keys', async ({ ui }) => {
  await openBoard(ui)
  const agreements = agreementsPage(ui)
  // Nothing scrolls away under the pointer.
  await ui.page.setViewportSize({ width: 1366, height: 1200 })
  await agreements.go('Acuerdos y montos')
  await agreements.startProposal()
  await agreements.kind('Lista de espera').click()
  const codes = ['CDC-D-00002-25', 'CDC-D-00005-25', 'CDC-D-00008-25'] as const
  for (const title of [/Ch'aska/, /Ñawpa/, /Manual para/]) await select(agreements.addToWaitlist, title)
  const [first, second, third] = codes
  const order = async (...expected: readonly string[]) => {
    for (const [index, code] of expected.entries()) await expect(agreements.waitlist.nth(index)).toContainText(code)
  }
  await order(first, second, third)
  await agreements.handle(third).dragTo(agreements.waitlist.first())
  await order(third, first, second)
  await expect(ui.page.getByRole('textbox', { name: `Monto para ${third}` })).toHaveValue('79,800.00')
  await agreements.handle(second).press('Enter')
  await keyboard(ui.page).reach(agreements.waitlist.first())
  await ui.page.keyboard.press('Enter')
  await order(second, third, first)
  await expect(agreements.consequences).toContainText('3 postulaciones.')
  await expect(agreements.consequences).toContainText('No toma dinero del concurso.')
  await expect(agreements.consequences).toContainText('(R-AMT-8)')
  await agreements.kind('Beneficiaria').click()
  await expect(agreements.consequences).toContainText('Quedan S/ 10.00 de la reserva de Distribución.')
  await expect(agreements.consequences).toContainText('Bases 6.5 (R-AMT-2, R-AMT-4, R-AMT-5)')
})
