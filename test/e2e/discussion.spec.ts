// The discussion of one submission after another: orders with their reasons, who leaves the room, own scores revised with the
// own code, scores agreed on, questions to DAFO, private notes, an abstention in the room.
import { expect, test } from './fixtures.ts'
import { agreementsPage, ballot } from './pages/agreements.ts'
import { discussionPage } from './pages/discussion.ts'
import { prepared } from './prepared.ts'
import { enterRoom } from './walks/room.ts'

test.use({ startsFrom: 'deliberation' })
test.slow()

const CODE = 'CDC-D-00013-25'
const TITLE = 'Río abajo, noche arriba'

test('a submission is taken up, revised, asked about, noted, agreed on; a member abstains in the room', async ({
  ui,
}) => {
  const { letters } = prepared()
  const discussion = discussionPage(ui)
  await enterRoom(ui)
  await discussion.go('Discusión')

  await test.step('the order says why each stands where it stands', async () => {
    const spreads = async () =>
      (await discussion.turns.allTextContents()).map((text) => Number(/difieren en (\d+) punto/.exec(text)?.[1] ?? 0))
    const found = await spreads()
    expect(found).toHaveLength(await discussion.turns.count())
    expect(found).toEqual(found.toSorted((a, b) => b - a))
    await discussion.order('Con menos salidas de la sala')
    await expect(discussion.turns.first()).toContainText('nadie sale')
    await expect(discussion.turns.last()).toContainText('sale')
    await discussion.turns.filter({ hasText: 'sale J2' }).first().click()
    await expect(ui.page.locator('.discussion__card')).toContainText('Sale de la sala J2 · Ramiro')
    await expect(ui.page.locator('.discussion__card')).toContainText('otro miembro preside')
    await discussion.order('Cerca de donde se acaba el dinero')
    await expect(discussion.turns.first()).toContainText(/la última que alcanza|la primera que no alcanza/)
  })

  await test.step('an own score is revised with the own code, and with no other', async () => {
    await discussion.turns.filter({ hasText: CODE }).click()
    await expect(discussion.card(TITLE)).toBeVisible()
    await discussion.act('Revisar un puntaje…')
    await discussion.chooses('Miembro', /^J2/)
    await discussion.chooses('Sub criterio', /^1\.1/)
    await discussion.score(1)
    await discussion.field('Motivo').fill('Lo conversado en la sesión.')
    await discussion.field('Código de activación').fill(letters[0].code)
    await discussion.confirm('Revisar el puntaje')
    await expect(discussion.refusal).toContainText('no es')
    await discussion.field('Código de activación').fill(letters[1].code)
    await discussion.confirm('Revisar el puntaje')
    await expect(discussion.revisions).toContainText(/J2 · Ramiro.*1\.1: \d pasa a 1/)
  })

  await test.step('a question to DAFO and its answer; a note that outlives a reload', async () => {
    await discussion.act('Pedir información…')
    await discussion.field('Qué se pide').fill('¿Está vigente la cesión de derechos?')
    await discussion.confirm('Anotar el pedido')
    await expect(discussion.requests).toContainText('Sin respuesta todavía')
    await discussion.act('Anotar la respuesta…')
    await discussion.field('Qué respondió').fill('Sí, hasta 2028.')
    await discussion.confirm('Anotar la respuesta')
    await expect(discussion.requests).toContainText('Sí, hasta 2028.')
    await discussion.notes.fill('Volver sobre el plan de salas.')
    await discussion.go('Sesión')
    await discussion.go('Discusión')
    await discussion.turns.filter({ hasText: CODE }).click()
    await expect(discussion.notes).toHaveValue('Volver sobre el plan de salas.')
  })

  await test.step('scores are agreed on by a vote', async () => {
    await discussion.act('Acordar puntajes…')
    await discussion.agreed('1.1', 4)
    await discussion.field('Motivo').fill('Discutido a fondo.')
    await discussion.confirm('Proponer y votar')
    for (const member of ['J1', 'J2', 'J3']) await ballot(ui).vote(member, 'a favor')
    await ballot(ui).close.click()
    await expect(agreementsPage(ui).listed(CODE)).toContainText('Unanimidad')
  })

  await test.step('a member abstains in the room: the notice is there, and the score counts no more', async () => {
    await discussion.go('Discusión')
    await discussion.turns.filter({ hasText: CODE }).click()
    await discussion.act('Declarar una abstención…')
    await discussion.chooses('Miembro', /^J3/)
    await discussion.radio(/Vínculo laboral/)
    await discussion.field('Hecho').fill('Trabajé con la empresa en 2024.')
    await discussion.field('Código de activación').fill(letters[2].code)
    await discussion.field('Escriba').fill('abstención')
    await discussion.confirm('Declarar la abstención')
    await expect(discussion.dialog).toContainText('Guardar el aviso firmado')
    await discussion.leaveDialog()
    await expect(discussion.card(TITLE)).toContainText('Sale de la sala J3')
    await discussion.award.click()
    await expect(agreementsPage(ui).candidateChoice(TITLE)).toBeChecked()
  })
})
