// The Acta's place: prose, draft, approval, signatures, session file.
import type { Ui } from '../fixtures.ts'
import { ballot } from './agreements.ts'
import { pick } from './pick.ts'
import { shell } from './shell.ts'

export const actaPage = (ui: Ui) => {
  const { page, choose } = ui
  const approval = page.getByRole('alertdialog', { name: '¿Aprobar el Acta leída?' })
  const signing = page.getByRole('alertdialog', { name: /^Firma de / })
  const certificateFile = signing.getByRole('button', { name: 'Elegir archivo…' })
  const certificateSecret = signing.getByLabel('Contraseña del certificado')
  const closing = page.getByRole('alertdialog', { name: '¿Cerrar la sesión y exportar su archivo?' })
  const unlock = page.getByRole('dialog', { name: /^Código de / })
  const code = unlock.getByRole('textbox', { name: 'Código de activación' })
  return {
    ...shell(ui),
    ...ballot(ui),
    prose: page.getByRole('textbox', { name: 'Cómo deliberó el Jurado' }),
    saveProse: page.getByRole('button', { name: 'Guardar la descripción' }),
    missing: (text: string | RegExp) =>
      page.getByRole('list', { name: 'Lo que falta para el Acta' }).getByRole('listitem').filter({ hasText: text }),
    draft: page.getByRole('button', { name: 'Generar el proyecto' }),
    page: (number: number) => page.getByRole('group', { name: `Página ${number} de` }),
    savePdf: page.getByRole('button', { name: 'Guardar el PDF…' }),
    proposeApproval: page.getByRole('button', { name: 'Proponer la aprobación' }),
    approve: page.getByRole('button', { name: 'Aprobar el Acta…' }),
    approval,
    async confirmApproval() {
      await pick(approval.getByRole('checkbox'))
      await approval.getByRole('button', { name: 'Aprobar el Acta' }).click()
    },
    makeCertificates: page.getByRole('button', { name: 'Preparar certificados de ensayo' }),
    saveCertificate: (index: number) => page.getByRole('button', { name: /^Guardar .*\.p12…$/ }).nth(index),
    certificatePassword: page.getByRole('region', { name: /^Ensayo: certificados/ }).getByRole('code'),
    startSigning: (mark: string) => page.getByRole('button', { name: `Firmar como ${mark}` }),
    signing,
    certificateFile,
    certificateSecret,
    async sign(certificate: string, password: string) {
      await choose(certificateFile, certificate)
      await certificateSecret.fill(password)
      await pick(signing.getByRole('checkbox'))
      await signing.getByRole('button', { name: 'Firmar el Acta' }).click()
    },
    takePracticeCertificate: signing.getByRole('button', { name: 'Usar el certificado de ensayo' }),
    confirmSigning: () => signing.getByRole('button', { name: 'Firmar el Acta' }).click(),
    verdicts: page.getByRole('region', { name: 'Firmas del Acta' }).getByRole('listitem'),
    askPresident: page.getByRole('button', { name: 'Escribir el código de la presidencia' }),
    code,
    async giveCode(text: string) {
      await code.fill(text)
      await unlock.getByRole('button', { name: 'Desbloquear' }).click()
    },
    export: page.getByRole('button', { name: 'Exportar y cerrar…' }),
    closing,
    async confirmExport() {
      await pick(closing.getByRole('checkbox'))
      await closing.getByRole('button', { name: 'Cerrar y exportar' }).click()
    },
    saveSession: page.getByRole('button', { name: 'Guardar el archivo de sesión…' }),
  }
}
