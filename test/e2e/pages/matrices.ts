// The feedback matrices in the Acta's place: findings, issue, a look at one.
import type { Ui } from '../fixtures.ts'
import { pick, select } from './pick.ts'
import { shell } from './shell.ts'

export const matricesPage = (ui: Ui) => {
  const { page } = ui
  const panel = page.getByRole('region', { name: 'Matrices para los postulantes' })
  const review = page.getByRole('dialog', { name: 'Lo que podría decir quién escribió' })
  const matrix = page.getByRole('dialog', { name: /^CDC-/ })
  const asking = page.getByRole('alertdialog', { name: /^¿Emitir \d+ matrices\?$/ })
  return {
    ...shell(ui),
    panel,
    review,
    findings: review.getByRole('listitem'),
    openReview: panel.getByRole('button', { name: 'Revisar los hallazgos…' }),
    acceptAll: review.getByRole('button', { name: 'Aceptar todos los que quedan' }),
    leaveReview: review.getByRole('button', { name: 'Volver al Acta' }),
    issue: panel.getByRole('button', { name: 'Emitir las matrices…' }),
    asking,
    async confirmIssue() {
      await pick(asking.getByRole('checkbox'))
      await asking.getByRole('button', { name: 'Emitir las matrices' }).click()
    },
    choose: (submissionId: string) =>
      select(panel.getByRole('button', { name: /Ver la matriz de$/ }), new RegExp(`^${submissionId}`)),
    look: panel.getByRole('button', { name: 'Ver la matriz', exact: true }),
    matrix,
    nextPage: matrix.getByRole('button', { name: 'Página siguiente' }),
  }
}
