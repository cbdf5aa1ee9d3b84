// A juror's desk: list, evaluation of one submission, delivery.
import type { Ui } from '../fixtures.ts'
import { shell } from './shell.ts'

export const jurorDesk = (ui: Ui) => {
  const { page } = ui
  const scores = page.getByRole('region', { name: 'Puntajes' })
  const bonus = page.getByRole('dialog', { name: 'Puntos adicionales' })
  const abstention = page.getByRole('alertdialog', { name: /^¿Abstenerse de evaluar/ })
  const seal = page.getByRole('alertdialog', { name: /^¿Sellar su matriz/ })
  return {
    ...shell(ui),
    progress: page.getByRole('progressbar', { name: 'Avance' }),
    rowOf: (code: string) => page.getByRole('row').filter({ hasText: code }),
    open: (code: string) => page.getByRole('row').filter({ hasText: code }).getByRole('link').click(),

    dossier: page.getByRole('region', { name: /^Documento: Expediente/ }),
    dossierPage: (number: number) => page.getByRole('group', { name: `Página ${number} de` }),
    scale: (subcriterion: string | RegExp) => scores.getByRole('radiogroup', { name: subcriterion }),
    scales: scores.getByRole('radiogroup'),
    scores,
    scoreList: scores.locator('.score-panel__list'),
    given: scores.getByRole('radio', { checked: true }),
    total: scores.getByRole('status').filter({ hasText: 'Total' }),
    comment: scores.getByRole('textbox', { name: 'Comentario de la postulación' }),

    openBonus: () => scores.getByRole('button', { name: 'Cambiar los puntos adicionales' }).click(),
    bonus,
    bonusPoints: (points: number) => bonus.getByRole('radio', { name: String(points) }),
    bonusGround: (ground: RegExp) => bonus.getByRole('checkbox', { name: ground }),
    saveBonus: bonus.getByRole('button', { name: 'Guardar los puntos' }),

    denyConflict: page.getByRole('button', { name: 'No tengo conflicto', exact: true }),
    openAbstention: page.getByRole('button', { name: 'Abstenerme', exact: true }),
    abstention,
    abstentionCauses: abstention.getByRole('radio'),
    abstentionCause: (cause: RegExp) => abstention.getByRole('radio', { name: cause }),
    abstentionFact: abstention.getByRole('textbox', { name: 'Hecho que la motiva' }),
    abstentionWord: abstention.getByRole('textbox', { name: 'Escriba ME ABSTENGO para confirmar' }),
    abstain: abstention.getByRole('button', { name: 'Abstenerme de esta postulación' }),
    abstained: page.getByRole('heading', { name: 'Se abstuvo de esta postulación' }),
    saveNotice: () => page.getByRole('button', { name: 'Guardar el aviso firmado (PDF)' }).click(),

    toDeliver: page.getByRole('link', { name: 'Ir a Entregar' }),
    missing: page.getByRole('table', { name: 'Postulaciones incompletas' }).getByRole('row'),
    openSeal: page.getByRole('button', { name: 'Sellar la matriz' }),
    sealDialog: seal,
    sealGesture: seal.getByRole('checkbox'),
    seal: seal.getByRole('button', { name: 'Sellar la matriz' }),
    saveScoresheet: page.getByRole('button', { name: 'Guardar mi matriz (.matriz)' }),
  }
}
