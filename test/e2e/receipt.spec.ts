// Whoever presides gives a receipt for a scoresheet, and its juror takes it in.
import { expect, test } from './fixtures.ts'
import { jurorDesk } from './pages/juror.ts'
import { scoresheetsPage, sessionDoor } from './pages/session.ts'
import { startPage } from './pages/start.ts'
import { prepared } from './prepared.ts'

test.use({ startsFrom: 'sealed' })

test('the receipt tells the juror which version was taken in', async ({ ui }) => {
  const { letters, scoresheetPaths } = prepared()
  const [own] = letters
  await startPage(ui).openSession()
  await sessionDoor(ui).enter(own.code)
  const scoresheets = scoresheetsPage(ui)
  await scoresheets.go('Matrices')
  await scoresheets.receive(scoresheetPaths[0])
  const receipt = await ui.saved(() => scoresheets.saveReceipt('J1').click(), 'matriz.acuse')

  await ui.page.getByRole('button', { name: 'Volver al inicio' }).click()
  await startPage(ui).desk(own.name).click()
  const desk = jurorDesk(ui)
  await desk.go('Entregar')
  const panel = ui.page.getByRole('region', { name: 'El acuse de recibo' })
  await ui.choose(panel.getByRole('button', { name: 'Elegir archivo…' }), receipt)
  await expect(panel).toContainText('Quien preside tiene su matriz, versión 1')
  await expect(ui.page.getByText('Quien preside recibió la versión 1')).toBeVisible()
})
