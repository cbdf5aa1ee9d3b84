// A closed agreement and what can still be done with it: tie, revocation, correction.
import type { Ui } from '../fixtures.ts'
import { pick } from './pick.ts'

export const recordPage = ({ page }: Ui) => {
  const dialog = page.getByRole('dialog')
  const button = (name: string) => page.getByRole('button', { name })
  const rivals = dialog.getByRole('group', { name: 'Postulaciones con las que compite' })
  return {
    of: (number: number) => page.getByRole('region', { name: `Acuerdo ${number}` }),
    dialog,
    leave: dialog.getByRole('button', { name: 'Cancelar' }),

    startResolving: button('Resolver el empate…'),
    means: dialog.getByRole('radiogroup', { name: 'Medio' }).getByRole('radio'),
    meanChoice: (name: RegExp) => dialog.getByRole('radio', { name }),
    mean: (name: RegExp) => pick(dialog.getByRole('radio', { name })),
    rivalChoice: (title: string) => rivals.getByRole('checkbox', { name: `«${title}»` }),
    rival: (title: string) => pick(rivals.getByRole('checkbox', { name: `«${title}»` })),
    reasonOf: (mark: string) =>
      dialog.getByRole('textbox', { name: new RegExp(`^Motivo de la discrepancia de ${mark} `) }),
    resolve: dialog.getByRole('button', { name: 'Resolver el empate' }),
    prepareVote: dialog.getByRole('button', { name: 'Preparar la nueva votación' }),

    startRevoking: button('Dejar sin efecto…'),
    ofSubmission: (title: string) => dialog.getByRole('checkbox', { name: `«${title}»` }),
    reason: dialog.getByRole('textbox', { name: 'Motivo', exact: true }),
    revoke: dialog.getByRole('button', { name: 'Proponer y votar' }),

    startCorrecting: button('Corregir un voto…'),
    memberChoice: (mark: string) => pick(dialog.getByRole('radio', { name: `${mark} ·` })),
    sense: (name: string) => pick(dialog.getByRole('radio', { name, exact: true })),
    ownReason: dialog.getByRole('textbox', { name: 'Motivo de ese voto' }),
    why: dialog.getByRole('textbox', { name: 'Cómo se produjo el error' }),
    correct: dialog.getByRole('button', { name: 'Corregir el voto' }),
  }
}
