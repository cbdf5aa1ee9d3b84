// Antes de leer: whose names to compare, the question of each submission, the list of answers.
import type { Ui } from '../fixtures.ts'
import { jurorDesk } from './juror.ts'

export const conflictsPage = (ui: Ui) => {
  const { page } = ui
  const question = page.getByRole('region', { name: '¿Tiene usted un conflicto de interés con esta postulación?' })
  const list = page.getByRole('region', { name: 'Sus respuestas' })
  const rest = page.getByRole('dialog', { name: /^¿Sin conflicto con/ })
  return {
    ...jurorDesk(ui),
    toAnswer: page.getByRole('link', { name: 'Responder ahora' }),
    relatives: page.getByRole('textbox', { name: 'Apellidos de sus parientes' }),
    companies: page.getByRole('textbox', { name: 'Empresas y asociaciones con las que tiene vínculo' }),
    begin: page.getByRole('button', { name: 'Empezar a responder' }),
    question,
    heading: page.getByRole('heading', { level: 2 }).first(),
    no: question.getByRole('button', { name: 'No tengo conflicto' }),
    reasons: question.getByRole('radio'),
    reason: (text: RegExp) => question.getByRole('radio', { name: text }),
    ownReason: question.getByRole('textbox', { name: 'Motivo' }),
    progress: list.getByRole('progressbar', { name: 'Respuestas' }),
    answer: (code: string) => list.getByRole('button', { name: new RegExp(code) }),
    openRest: list.getByRole('button', { name: /restantes?$/ }),
    rest,
    restRead: rest.getByRole('checkbox'),
    denyRest: rest.getByRole('button', { name: /^Anotar/ }),
    start: page.getByRole('link', { name: 'Empezar a leer' }),
  }
}
