// DAFO prepares a contest: sources, review, package.
import type { Ui } from '../fixtures.ts'

export const preparePage = ({ page, choose }: Ui) => {
  const problems = page.getByRole('table', { name: 'Qué corregir' })
  const letters = page.getByRole('table', { name: 'Códigos de activación por miembro' })
  const button = (name: string) => page.getByRole('button', { name })
  return {
    chooseWorkbook: (path: string) => choose(page.getByRole('button', { name: 'Elegir archivo…' }), path),
    chooseDossiers: (paths: readonly string[]) =>
      choose(page.getByRole('button', { name: 'Elegir archivos…' }), ...paths),
    takeSample: () => button('Usar los archivos de ejemplo').click(),
    chosenDossiers: page.getByRole('status').filter({ hasText: /expedientes?, / }),
    review: () => button('Revisar la hoja y los expedientes').click(),
    problem: (text: string) => problems.getByRole('row').filter({ hasText: text }),
    problems: problems.getByRole('row'),
    question: page.getByRole('radiogroup', { name: /^Aptos, fila / }),
    answer: (option: string) =>
      page.getByRole('radiogroup', { name: /^Aptos, fila / }).getByRole('radio', { name: option }),
    applyAnswers: () => button('Aplicar las respuestas').click(),
    verdict: page.getByText('Todo está bien'),
    make: button('Hacer el paquete firmado'),
    made: page.getByRole('heading', { name: 'El paquete está hecho' }),
    savePackage: () => button('Guardar el paquete (.aptos)').click(),
    saveLetters: () => button('Guardar las cartas').click(),
    saveAuthority: () => button('Guardar la autoridad (.p12)').click(),
    letterOf: (name: string) => letters.getByRole('row').filter({ hasText: name }).getByRole('cell').last(),
    toStart: () => page.getByRole('link', { name: 'Volver al inicio' }).click(),
  }
}
