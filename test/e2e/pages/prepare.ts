// DAFO prepares a contest: sources, review, package.
import type { Ui } from '../fixtures.ts'

export const preparePage = ({ page, choose }: Ui) => {
  const problems = page.getByRole('table', { name: 'Qué corregir' })
  const letters = page.getByRole('table', { name: 'Cartas de activación por miembro' })
  const button = (name: string) => page.getByRole('button', { name })
  const workbook = button('Elegir archivo…')
  const dossiers = button('Elegir archivos…')
  return {
    workbook,
    chooseWorkbook: (path: string) => choose(workbook, path),
    dossiers,
    chooseDossiers: (paths: readonly string[]) => choose(dossiers, ...paths),
    takeSample: button('Usar los archivos de ejemplo'),
    chosenDossiers: page.getByRole('status').filter({ hasText: /expedientes?, / }),
    review: button('Revisar la hoja y los expedientes'),
    problem: (text: string) => problems.getByRole('row').filter({ hasText: text }),
    problems: problems.getByRole('row'),
    question: page.getByRole('radiogroup', { name: /^Aptos, fila / }),
    answer: (option: string) =>
      page.getByRole('radiogroup', { name: /^Aptos, fila / }).getByRole('radio', { name: option }),
    applyAnswers: () => button('Aplicar las respuestas').click(),
    verdict: page.getByText('Todo está bien'),
    saveReport: button('Guardar el informe de preparación'),
    kind: (name: string) => page.getByRole('radio', { name }),
    makeRehearsal: button('Hacer el paquete de ensayo'),
    make: button('Hacer el paquete firmado'),
    made: page.getByRole('heading', { name: 'El paquete está hecho' }),
    savePackage: button('Guardar el paquete (.aptos)'),
    saveAuthority: button('Guardar la autoridad (.p12)'),
    saveOwnLetter: button('Guardar la carta de la DAFO'),
    saveLetterOf: (name: string) => letters.getByRole('button', { name }),
    another: button('Preparar otro concurso'),
    title: page.getByRole('heading', { level: 1 }),
    toStart: () => page.getByRole('link', { name: 'Volver al inicio' }).click(),
  }
}
