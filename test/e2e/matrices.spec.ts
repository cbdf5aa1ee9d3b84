// The feedback matrices in the room: what the jury worded anew stays until they are issued, and stands in the PDF then.
import { expect, test } from './fixtures.ts'
import { matricesPage } from './pages/matrices.ts'
import { pick } from './pages/pick.ts'
import { sessionDoor } from './pages/session.ts'
import { prepared } from './prepared.ts'
import { enterRoom } from './walks/room.ts'

test.use({ startsFrom: 'closed' })

// Short enough for one line of the document, whose text is read line by line.
const WORDS = 'Una propuesta cuidada.'

test('a comment worded anew outlives the place and the program, and is what the applicant reads', async ({ ui }) => {
  const room = matricesPage(ui)
  await enterRoom(ui)
  await room.go('Acta')
  await room.openReview.click()
  const finding = room.findings.filter({ has: ui.page.getByRole('textbox') }).first()
  const comment = finding.getByRole('textbox').first()
  const original = await comment.inputValue()
  const [, submissionId = ''] = /(CDC-[A-Z]-\d{5}-\d{2})/.exec((await finding.innerText()) ?? '') ?? []

  await test.step('an empty comment is told at once, and nothing is issued with it', async () => {
    await comment.fill('')
    await expect(finding).toContainText('Un comentario no puede quedar vacío.')
    await room.acceptAll.click()
    await room.leaveReview.click()
    await expect(room.issue).toBeDisabled()
  })

  await test.step('the words are there after another place, and after the page came anew', async () => {
    await room.openReview.click()
    await comment.fill(WORDS)
    await room.leaveReview.click()
    await room.go('Cuadro')
    await expect(room.panel).toHaveCount(0)
    await ui.page.reload()
    await room.go('Acta')
    await room.openReview.click()
    await expect(comment).toHaveValue(WORDS)
    await room.leaveReview.click()
    await room.lock()
    await sessionDoor(ui).enter(prepared().letters[0].code)
    await room.go('Acta')
    await room.openReview.click()
    await expect(comment).toHaveValue(WORDS)
  })

  await test.step('issued, the matrix has them in the place of the original', async () => {
    for (const open of await room.findings.getByRole('checkbox', { checked: false }).all()) await pick(open)
    await room.leaveReview.click()
    await room.issue.click()
    await expect(room.asking).toContainText('1 comentario sale redactado de nuevo')
    await room.confirmIssue()
    await room.choose(submissionId)
    await room.look.click()
    await room.nextPage.click()
    await expect(room.matrix).toContainText(WORDS)
    await expect(room.matrix).not.toContainText(original.slice(0, 20))
  })
})
