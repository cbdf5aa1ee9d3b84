// Before the opening nobody sees a score, and of a locked desk nobody sees anything (R-SCO-4). Judged by what the page
// shows and by every answer it got.
import type { Page } from '@playwright/test'
import { readBases } from '../../electron/core/packing/read-bases.ts'
import { SAMPLE_JUROR_IDS, sampleEntries } from '../../electron/core/sample/sample-scores.ts'
import { SAMPLE_SUBMISSIONS } from '../../electron/core/sample/sample-submission.ts'
import { expect, test } from './fixtures.ts'
import { ballot } from './pages/agreements.ts'
import { jurorDesk } from './pages/juror.ts'
import { agendaPage, scoresheetsPage, sessionDoor } from './pages/session.ts'
import { startPage } from './pages/start.ts'
import { prepared } from './prepared.ts'

test.use({ startsFrom: 'sealed' })

/** Every answer of the host from now on, as text. */
function hear(page: Page): () => Promise<string> {
  const bodies: Promise<string>[] = []
  page.on('response', (response) => {
    if (response.url().includes('/api/rpc/')) bodies.push(response.text().catch(() => ''))
  })
  return async () => (await Promise.all(bodies)).join('\n')
}

async function sampleComments(): Promise<readonly string[]> {
  const bases = await readBases('resources/bases/cdc-2025.json')
  if (!bases.ok) throw new Error('the rule pack does not read')
  return SAMPLE_JUROR_IDS.flatMap((jurorId) =>
    [...sampleEntries(jurorId, bases.value).values()].flatMap((entry) =>
      entry.kind === 'scores' ? entry.comment : [],
    ),
  )
}

/** As a JSON text holds it. */
const asJson = (text: string) => JSON.stringify(text).slice(1, -1)

test('the room gets no score before the opening, and all of them after it', async ({ ui }) => {
  const { page } = ui
  const { letters, scoresheetPaths } = prepared()
  const comments = await sampleComments()
  const [member] = letters
  const agenda = agendaPage(ui)
  const scoresheets = scoresheetsPage(ui)
  const seen: string[] = []
  const look = async () => void seen.push(await page.locator('body').innerText())
  const answers = hear(page)
  await startPage(ui).openSession()
  await sessionDoor(ui).enter(member.code)
  await agenda.place.fill('San Borja')
  await agenda.representative.fill('Inés Carhuapoma Ruiz')
  await agenda.install.click()
  for (const voter of ['J1', 'J2', 'J3']) await agenda.vote(voter, member.name)
  await agenda.elect.click()
  await scoresheets.go('Matrices')
  await scoresheets.receive(...scoresheetPaths)
  await expect(scoresheets.results).toHaveCount(3)
  await scoresheets.proposeOpening.click()
  for (const voter of ['J1', 'J2', 'J3']) await ballot(ui).vote(voter, 'a favor')
  await ballot(ui).close.click()
  for (const place of ['Sesión', 'Cuadro', 'Acuerdos y montos', 'Acta', 'Matrices']) {
    await scoresheets.go(place)
    await look()
  }
  await page.reload()
  await expect(scoresheets.delivery('J3')).toContainText('Recibida, sellada')
  await look()

  const before = `${await answers()}\n${seen.join('\n')}`
  expect(before).toContain('ScoresheetReceived')
  expect(before).not.toContain('"scores"')
  expect(comments.filter((comment) => before.includes(asJson(comment)))).toEqual([])

  await scoresheets.open.click()
  await scoresheets.confirm()
  await expect(scoresheets.delivery('J1')).toContainText('Abierta')
  const after = await answers()
  expect(comments.filter((comment) => !after.includes(asJson(comment)))).toEqual([])
})

test('a locked desk shows nothing, not even to a neighbour with a code of their own', async ({ ui }) => {
  const { page } = ui
  const { contestId, letters } = prepared()
  const [own, other] = letters
  const desk = jurorDesk(ui)
  await startPage(ui).ask(own.name)
  await startPage(ui).giveCode(own.code)
  await expect(desk.title).toHaveText('Postulaciones')
  const answers = hear(page)
  for (const place of ['postulaciones', 'evaluar/CDC-D-00002-25', 'mi-matriz', 'entregar']) {
    await page.goto(new URL(`#/jurado/${contestId}/${other.jurorId}/${place}`, page.url()).href)
    await page.reload()
    await expect(desk.title).toHaveText('Escritorio bloqueado')
    const shown = await page.locator('body').innerText()
    const known = [other.name, ...SAMPLE_SUBMISSIONS.flatMap(({ code, title, company }) => [code, title, company])]
    expect(known.filter((detail) => shown.includes(detail))).toEqual([])
  }
  const heard = await answers()
  expect(heard).toContain('desk-locked')
  // The start screen hears how many submissions there are; no list of them, and nothing of any.
  expect(heard).not.toContain('"submissions":[')
  expect(SAMPLE_SUBMISSIONS.filter(({ code, title }) => heard.includes(code) || heard.includes(title))).toEqual([])
})
