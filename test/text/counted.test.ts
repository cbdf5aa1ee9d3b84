// What a person counts is said as a person says it: one, and several.
import { describe, expect, it } from 'vitest'
import { packRefused } from '../../shared/text/cli.ts'
import { deliverText } from '../../shared/text/juror-deliver.ts'
import { evaluateText } from '../../shared/text/juror-evaluate.ts'
import { removalText, tableText } from '../../shared/text/session/table.ts'
import { uiText } from '../../shared/text/ui.ts'

const sealing = (scored: number, abstained: number, version: number) =>
  deliverText.seal.consequences({
    scored,
    abstained,
    version,
    replaces: null,
    complete: 'Bases 6.6',
    secret: 'Bases XVI',
  })[0]

describe('one and several', () => {
  const { step } = deliverText
  const { field, file, errors } = uiText
  it.each([
    [step.evaluateLeft(1), 'Faltan puntajes en 1 postulación; están abajo.'],
    [step.evaluateLeft(3), 'Faltan puntajes en 3 postulaciones; están abajo.'],
    [step.noticesDetail(1), 'Declaró 1 abstención. Cada aviso firmado se guarda desde su postulación.'],
    [step.noticesDetail(2), 'Declaró 2 abstenciones. Cada aviso firmado se guarda desde su postulación.'],
    [step.sealed('hoy', 1), 'Sellada el hoy.'],
    [step.sealed('hoy', 2), 'Sellada el hoy, versión 2.'],
    [field.charactersLeft(1), 'Queda 1 carácter'],
    [field.charactersLeft(2), 'Quedan 2 caracteres'],
    [field.charactersOver(1), 'Sobra 1 carácter'],
    [field.charactersOver(2), 'Sobran 2 caracteres'],
    [field.charactersMissing(1), 'Falta 1 carácter'],
    [field.charactersMissing(2), 'Faltan 2 caracteres'],
    [errors.count(1), 'Hay 1 punto por corregir'],
    [errors.count(2), 'Hay 2 puntos por corregir'],
    [file.chosen(1), '1 archivo elegido'],
    [file.chosen(2), '2 archivos elegidos'],
    [evaluateText.totalText(40, 45, 0), '40/45'],
    [evaluateText.totalText(40, 45, 2), '40/45 +2'],
    [evaluateText.totalLong(40, 45, 0), 'Total 40 de 45'],
    [evaluateText.totalLong(40, 45, 1), 'Total 40 de 45, más 1 adicional'],
    [evaluateText.totalLong(40, 45, 2), 'Total 40 de 45, más 2 adicionales'],
    [evaluateText.bonus.some(1, 1), '+1 por 1 causal'],
    [evaluateText.bonus.some(2, 2), '+2 por 2 causales'],
    [
      sealing(1, 0, 1),
      'Quedan definitivos los puntajes y comentarios de 1 postulación: es la versión 1 de su matriz (Bases 6.6).',
    ],
    [
      sealing(2, 1, 1),
      'Quedan definitivos los puntajes y comentarios de 2 postulaciones y 1 abstención: es la versión 1 de su matriz (Bases 6.6).',
    ],
    [
      sealing(2, 3, 2),
      'Quedan definitivos los puntajes y comentarios de 2 postulaciones y 3 abstenciones: es la versión 2 de su matriz (Bases 6.6).',
    ],
    [tableText.shown(24, 24), '24 postulaciones'],
    [tableText.shown(3, 24), '3 de 24 postulaciones'],
    [removalText.done('withdrawn', 'RD 1', '1/9/2025'), 'Se retiró según RD 1, del 1/9/2025.'],
    [removalText.done('excluded', 'RD 1', '1/9/2025'), 'Fue excluida según RD 1, del 1/9/2025.'],
    [packRefused(1), 'No se creó el paquete: queda 1 punto por resolver.'],
    [packRefused(2), 'No se creó el paquete: quedan 2 puntos por resolver.'],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected)
  })
})
