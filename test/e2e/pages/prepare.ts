// DAFO prepares a contest, step by step: list, columns, problems, dossiers, jury, contest, issue.
import type { Ui } from '../fixtures.ts'

export const preparePage = ({ page, choose }: Ui) => {
  const letters = page.getByRole('table', { name: 'Cartas de activación por miembro' })
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const workbook = button('Elegir archivo…')
  const dossiers = button('Elegir archivos…')
  const steps = page.getByRole('list', { name: 'Pasos de la preparación' })
  const columns = page.getByRole('table', { name: 'Columnas de «Aptos»' })
  const findings = page.getByRole('listbox', { name: 'Puntos por resolver' })
  const step = (name: string) => steps.getByRole('listitem').filter({ hasText: name })
  const goTo = (name: string) => steps.getByRole('link', { name }).click()
  const foundSheet = (name: string) =>
    page.getByRole('table', { name: 'Hojas de la lista' }).getByRole('row').filter({ hasText: name })
  const chosenDossiers = page.getByRole('status').filter({ hasText: /expedientes?, / })
  return {
    /** Lists without anything open: from the start of the preparation to its last step. */
    async giveAll(path: string, pdfs: readonly string[]) {
      await choose(workbook, path)
      await foundSheet('Aptos').filter({ hasText: 'Bien' }).waitFor()
      await goTo('4 Expedientes')
      await choose(dossiers, ...pdfs)
      await chosenDossiers.waitFor()
      await goTo('7 Revisar y emitir')
    },
    title: page.getByRole('heading', { level: 1 }),
    step,
    goTo,
    goOn: button(/^Continuar/),
    workbook,
    chooseWorkbook: (path: string) => choose(workbook, path),
    takeSample: button('Usar los archivos de ejemplo'),
    chosenWorkbook: page.getByRole('status').filter({ hasText: /\.(xlsx|csv) / }),
    foundSheet,
    field: (title: string) => columns.getByRole('row').filter({ hasText: title }),
    columnOf: (title: string) => columns.getByRole('button', { name: new RegExp(`Columna de «${title}»`) }),
    previewRows: page.getByRole('table', { name: 'Postulaciones leídas' }).getByRole('row'),
    findings: findings.getByRole('option'),
    finding: (text: string | RegExp) => findings.getByRole('option').filter({ hasText: text }),
    marked: page.locator('.excerpt [aria-current="true"]'),
    option: (name: string) => page.getByRole('radio', { name }),
    answer: button('Responder'),
    accept: button('Aceptar la propuesta'),
    keep: page.getByRole('button', { name: 'Dejar como está', exact: true }),
    correction: page.getByRole('textbox', { name: 'Escribir lo correcto' }),
    correct: button('Corregir'),
    atOnce: page.getByRole('region', { name: 'De una vez' }).getByRole('button'),
    undo: button(/^Deshacer/),
    noFindings: page.getByText('La lista no tiene puntos por resolver'),
    dossiers,
    chooseDossiers: (paths: readonly string[]) => choose(dossiers, ...paths),
    chosenDossiers,
    dossierOf: (code: string) =>
      page.getByRole('table', { name: 'Expedientes de la lista' }).getByRole('row').filter({ hasText: code }),
    assign: (file: string) => button(new RegExp(`Postulación de ${file}`)),
    leaveOut: (file: string) => button(new RegExp(`^No incluir .*${file}`)),
    member: (n: number) => page.getByRole('textbox', { name: `Miembro ${n}: nombre` }),
    field6: (label: string) => page.getByRole('textbox', { name: label }),
    verdict: page.getByText('Todo está bien'),
    openSteps: page.getByText('Todavía no se puede emitir'),
    saveReport: button('Guardar el informe de preparación'),
    kind: (name: string) => page.getByRole('radio', { name }),
    makeRehearsal: button('Hacer el paquete de ensayo'),
    make: button('Hacer el paquete firmado'),
    made: page.getByRole('heading', { name: 'El paquete está hecho' }),
    savePackage: button('Guardar el paquete (.aptos)'),
    saveOwnLetter: button('Guardar la carta de la DAFO'),
    saveLetterOf: (name: string) => letters.getByRole('button', { name }),
    saveAuthority: button('Guardar la autoridad (.p12)'),
    another: button('Preparar otro concurso'),
    toStart: () => page.getByRole('link', { name: 'Volver al inicio' }).click(),
  }
}
