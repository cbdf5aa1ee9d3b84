// Agreements and amounts: proposals, votes, money.
import { expect } from '@playwright/test'
import type { Ui } from '../fixtures.ts'
import { pick, select } from './pick.ts'
import { shell } from './shell.ts'

type Sense = 'a favor' | 'en contra'

/** The vote at hand, wherever it stands: an award, the opening, the Acta. */
export const ballot = ({ page }: Ui) => {
  const sense = (member: string, chosen: Sense) =>
    page.getByRole('button', { name: new RegExp(`^${member} · .*: ${chosen}$`, 'i') })
  return {
    statement: (number: number) => page.getByRole('region', { name: `Acuerdo ${number}` }),
    sense,
    vote: (member: string, chosen: Sense) => sense(member, chosen).click(),
    member: (mark: string) =>
      page
        .getByRole('list', { name: 'Votos' })
        .getByRole('listitem')
        .filter({ hasText: `${mark} ·` }),
    reason: (mark: string) => page.getByRole('textbox', { name: new RegExp(`^Motivo de la discrepancia de ${mark} `) }),
    saveReason: page.getByRole('button', { name: 'Guardar el motivo' }),
    result: page.getByRole('status', { name: 'Resultado' }),
    cancelChange: page.getByRole('button', { name: 'Cancelar' }),
    close: page.getByRole('button', { name: 'Cerrar la votación' }),
  }
}

export const agreementsPage = (ui: Ui) => {
  const { page } = ui
  const candidates = page.getByRole('radiogroup', { name: 'Postulación, según el cuadro' })
  const candidateChoice = (title: string) => candidates.getByRole('radio', { name: `«${title}»` })
  const modalityChoice = (name: RegExp) =>
    page.getByRole('radiogroup', { name: 'Modalidad' }).getByRole('radio', { name })
  const proposal = page.getByRole('tabpanel')
  return {
    ...shell(ui),
    ...ballot(ui),
    listed: (text: string) =>
      page.getByRole('navigation', { name: 'Acuerdos de la sesión' }).getByRole('link').filter({ hasText: text }),
    startProposal: () => page.getByRole('button', { name: 'Proponer acuerdo' }).click(),
    kind: (name: string) => page.getByRole('tab', { name }),
    modalityChoice,
    modality: (name: RegExp) => pick(modalityChoice(name)),
    candidateChoice,
    candidate: (title: string) => pick(candidateChoice(title)),
    amount: page.getByRole('textbox', { name: 'Monto por otorgar' }),
    reduceFully: page.getByRole('button', { name: 'Reducir 10 %' }),
    reductionReason: page.getByRole('textbox', { name: 'Motivo de la reducción' }),
    refusal: proposal.getByRole('alert'),
    /** What the proposal at hand would say, where a form shows it. */
    consequences: proposal.locator('.notice'),
    presidingChoice: page.getByRole('button', { name: /Preside este acuerdo/ }),
    presides: (mark: string) =>
      select(page.getByRole('button', { name: /Preside este acuerdo/ }), new RegExp(`^${mark} `)),
    reasons: page.getByRole('textbox', { name: 'Motivos' }),
    rest: page.getByRole('group', { name: 'Postulaciones sin decisión' }).getByRole('checkbox'),
    propose: page.getByRole('button', { name: 'Proponer y votar' }),
    proposeBoth: page.getByRole('button', { name: 'Proponer los 2 acuerdos' }),
    addToWaitlist: page.getByRole('button', { name: /Agregar a la lista/ }),
    waitlist: page
      .getByRole('list', { name: 'Orden de la lista de espera' })
      .getByRole('listitem')
      .filter({ hasText: 'CDC' }),
    handle: (code: string) => page.getByRole('button', { name: `Mover ${code} a otro lugar` }),
    moveUp: (code: string) => page.getByRole('button', { name: `Subir ${code}` }),
    moveDown: (code: string) => page.getByRole('button', { name: `Bajar ${code}` }),
    money: (pocket: string) => page.getByRole('meter', { name: pocket }),
    /** Everybody votes in favour and the vote is closed. */
    async agree(...members: string[]) {
      for (const member of members) await ballot(ui).vote(member, 'a favor')
      await expect(ballot(ui).result).toContainText('Unanimidad')
      await ballot(ui).close.click()
      await expect(page.getByText(/^Cerrado el/)).toBeVisible()
    },
  }
}
