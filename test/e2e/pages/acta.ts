// The Acta's place: prose, draft, approval, signatures, session file.
import type { Ui } from '../fixtures.ts'
import { ballot } from './agreements.ts'
import { pick } from './pick.ts'
import { shell } from './shell.ts'

export const actaPage = (ui: Ui) => {
  const { page, choose } = ui
  const approval = page.getByRole('alertdialog', { name: '¿Aprobar el Acta leída?' })
  const signing = page.getByRole('alertdialog', { name: /^Firma de / })
  const closing = page.getByRole('alertdialog', { name: '¿Cerrar la sesión y exportar su archivo?' })
  const code = page.getByRole('dialog', { name: /^Código de / })
  return {
    ...shell(ui),
    ...ballot(ui),
    prose: page.getByRole('textbox', { name: 'Cómo deliberó el Jurado' }),
    saveProse: () => page.getByRole('button', { name: 'Guardar la descripción' }).click(),
    draft: page.getByRole('button', { name: 'Generar el proyecto' }),
    page: (number: number) => page.getByRole('group', { name: `Página ${number} de` }),
    savePdf: () => page.getByRole('button', { name: 'Guardar el PDF…' }).click(),
    proposeApproval: () => page.getByRole('button', { name: 'Proponer la aprobación' }).click(),
    approve: () => page.getByRole('button', { name: 'Aprobar el Acta…' }).click(),
    approval,
    async confirmApproval() {
      await pick(approval.getByRole('checkbox'))
      await approval.getByRole('button', { name: 'Aprobar el Acta' }).click()
    },
    makeCertificates: () => page.getByRole('button', { name: 'Preparar certificados de ensayo' }).click(),
    saveCertificate: (index: number) =>
      page
        .getByRole('button', { name: /^Guardar .*\.p12…$/ })
        .nth(index)
        .click(),
    certificatePassword: page.getByRole('region', { name: /^Ensayo: certificados/ }).getByRole('code'),
    startSigning: (mark: string) => page.getByRole('button', { name: `Firmar como ${mark}` }).click(),
    signing,
    async sign(certificate: string, password: string) {
      await choose(signing.getByRole('button', { name: 'Elegir archivo…' }), certificate)
      await signing.getByLabel('Contraseña del certificado').fill(password)
      await pick(signing.getByRole('checkbox'))
      await signing.getByRole('button', { name: 'Firmar el Acta' }).click()
    },
    takePracticeCertificate: () => signing.getByRole('button', { name: 'Usar el certificado de ensayo' }).click(),
    confirmSigning: () => signing.getByRole('button', { name: 'Firmar el Acta' }).click(),
    verdicts: page.getByRole('region', { name: 'Firmas del Acta' }).getByRole('listitem'),
    askPresident: () => page.getByRole('button', { name: 'Escribir el código de la presidencia' }).click(),
    async giveCode(text: string) {
      await code.getByRole('textbox', { name: 'Código de activación' }).fill(text)
      await code.getByRole('button', { name: 'Desbloquear' }).click()
    },
    export: () => page.getByRole('button', { name: 'Exportar y cerrar…' }).click(),
    async confirmExport() {
      await pick(closing.getByRole('checkbox'))
      await closing.getByRole('button', { name: 'Cerrar y exportar' }).click()
    },
    saveSession: page.getByRole('button', { name: 'Guardar el archivo de sesión…' }),
  }
}
