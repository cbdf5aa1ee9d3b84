// The feedback matrices after the closing: findings, issue, a look at one.
import { expect } from '../fixtures.ts'
import { matricesPage } from '../pages/matrices.ts'
import { enterRoom } from './room.ts'
import type { Walk } from './walk.ts'

const matrices: Walk = {
  title: 'the feedback matrices',
  startsFrom: 'closed',
  async walk(ui, see) {
    const room = matricesPage(ui)
    await enterRoom(ui)
    await room.go('Acta')
    await see('Acta, closed')
    await room.openReview.click()
    await see('findings')
    await room.acceptAll.click()
    await room.leaveReview.click()
    await room.issue.click()
    await see('issuing the matrices')
    await room.confirmIssue()
    await see('matrices issued')
    await room.look.click()
    await expect(room.matrix.getByRole('group', { name: 'Página 1 de' })).toContainText('MATRIZ DEL JURADO')
    await see('a matrix')
  },
}

export const matricesWalks: readonly Walk[] = [matrices]
