// What a juror and DAFO read where a sentence depends on a figure or on what is there: each of its forms, word by word.
import { describe, expect, it } from 'vitest'
import { deliveriesText } from '../../shared/text/deliveries.ts'
import { jurorText } from '../../shared/text/juror.ts'
import { conflictText } from '../../shared/text/juror-conflicts.ts'
import { deliverText } from '../../shared/text/juror-deliver.ts'
import { evaluateText } from '../../shared/text/juror-evaluate.ts'
import { listText, timeLeftText } from '../../shared/text/juror-list.ts'
import { matrixText } from '../../shared/text/juror-matrix.ts'
import { supplementText } from '../../shared/text/supplement.ts'
import { viewerText } from '../../shared/text/viewer.ts'

type Said = readonly (readonly [string, string])[]

function says(about: string, table: Said) {
  it.each(table)(`${about}: %s`, (said, expected) => expect(said).toBe(expected))
}

describe('the words', () => {
  const { names, rest, done, notice } = conflictText
  says('of conflicts', [
    [conflictText.progressText(0, 1), 'Respondió en 0 de 1 postulación'],
    [conflictText.progressText(3, 24), 'Respondió en 3 de 24 postulaciones'],
    [names.found(0), 'Ninguna postulación coincide con esos nombres.'],
    [names.found(1), 'Coincide 1 postulación: se responden primero, una por una.'],
    [names.found(2), 'Coinciden 2 postulaciones: se responden primero, una por una.'],
    [
      conflictText.deniedReason(['applicant', 'director'], 'Es otra.'),
      'Coincidía: persona jurídica, dirección. Su motivo: Es otra.',
    ],
    [conflictText.coincides['own-name'](), 'coincide con su propio apellido'],
    [conflictText.coincides.relative('Rojas'), 'coincide con «Rojas», de sus parientes'],
    [conflictText.coincides.company('Wayra'), 'coincide con «Wayra», de sus empresas'],
    [rest.open(1), 'No tengo conflicto con la restante'],
    [rest.open(5), 'Con ninguna de las 5 restantes'],
    [rest.hinted(1), 'Antes responda la postulación en la que coincide un nombre.'],
    [rest.hinted(2), 'Antes responda las 2 postulaciones en las que coincide un nombre.'],
    [rest.title(1), '¿Sin conflicto con la restante?'],
    [rest.title(5), '¿Sin conflicto con ninguna de las 5 restantes?'],
    [rest.tick(1), 'Leí sus datos y no tengo conflicto de interés con ella'],
    [rest.tick(5), 'Leí las 5 y no tengo conflicto de interés con ninguna'],
    [rest.confirm(1), 'Anotar que no tengo conflicto'],
    [rest.confirm(5), 'Anotar que no en las 5'],
    [rest.said(1), 'Anotado: sin conflicto de interés en 1 postulación.'],
    [done.detail(24, 0), '24 sin conflicto.'],
    [done.detail(22, 2), '22 sin conflicto y 2 con abstención. Entregue el aviso de cada una.'],
    [notice.title(2), 'Antes de leer: falta responder en 2 postulaciones'],
  ])

  says('of the time left', [
    [timeLeftText(-2), 'Terminó hace 2 días'],
    [timeLeftText(-1), 'Terminó ayer'],
    [timeLeftText(0), 'Hoy termina'],
    [timeLeftText(1), 'Termina mañana'],
    [timeLeftText(6), 'Faltan 6 días'],
    [listText.plan.over(1), 'Falta 1 postulación y el plazo ya terminó. Puede seguir y sellar; avise hoy a la DAFO.'],
    [
      listText.plan.over(3),
      'Faltan 3 postulaciones y el plazo ya terminó. Puede seguir y sellar; avise hoy a la DAFO.',
    ],
    [listText.lacks.howMany(1), '1 postulación'],
    [listText.plan.reaches('2025-09-24'), 'Alcanza: a este ritmo termina el 24 de septiembre de 2025.'],
    [
      listText.plan.fallsShort('2025-09-24', 8),
      'No alcanza: a este ritmo terminaría el 24 de septiembre de 2025. El plazo pide 8 por día.',
    ],
  ])

  says('of the own matrix', [
    [matrixText.tabs.compare(0), 'Comparar dos'],
    [matrixText.tabs.compare(1), 'Comparar dos (1 de 2)'],
    [matrixText.picked('A', 1), 'A elegida. Elija otra para compararlas.'],
    [matrixText.picked('A', 2), 'A elegida. Ya hay dos: véalas en Comparar dos.'],
    [matrixText.groupSize(1, 1), '1 postulación · media de 1 completa'],
    [matrixText.groupSize(9, 7), '9 postulaciones · media de 7 completas'],
    [matrixText.bar.change(4, 'ayer'), '4 (ayer)'],
    [matrixText.bar.change(null, 'ayer'), 'borrado (ayer)'],
    [matrixText.distribution.band(9, 9), '9'],
    [matrixText.distribution.band(9, 13), '9 a 13'],
    [matrixText.ties.total(1), '1 punto'],
    [matrixText.ties.total(33), '33 puntos'],
  ])

  const { outcome } = evaluateText
  says('of what is undone', [
    [outcome.score('1.1', 5, 3), '1.1 queda en 5 (era 3)'],
    [outcome.score('1.1', null, 3), '1.1 queda sin puntaje (era 3)'],
    [outcome.score('1.1', 5, null), '1.1 queda en 5 (no tenía puntaje)'],
    [outcome.comment('', ''), 'el comentario queda vacío'],
    [outcome.comment('1.1', 'Sólida.'), 'el comentario de 1.1 queda «Sólida.»'],
    [outcome.comment('', `${'a'.repeat(59)} bc`), `el comentario queda «${'a'.repeat(59)}…»`],
    [evaluateText.before(5, 'ayer', 0), 'antes: 5 (ayer)'],
    [evaluateText.before(5, 'ayer', 3), 'antes: 5 (ayer) y 3 más'],
  ])

  says('of the version in hand', [
    [jurorText.preparing.title(1, true), 'Versión 1 entregada; está preparando la versión 2'],
    [jurorText.preparing.title(1, false), 'Versión 1 sellada antes; está preparando la versión 2'],
    [deliverText.seal.open(1), 'Sellar la matriz'],
    [deliverText.seal.open(2), 'Sellar la versión 2'],
    [deliverText.step.seal(1), 'Sellar la matriz'],
    [deliverText.step.seal(2), 'Sellar la versión 2 de la matriz'],
    [deliverText.step.commentsLeft(1, 20), 'Falta 1 comentario de al menos 20 letras:'],
    [deliverText.step.commentsLeft(2, 20), 'Faltan 2 comentarios de al menos 20 letras:'],
  ])

  const { panel, marks, notes } = viewerText
  says('of the reader', [
    [panel.marks(0), 'Marcas'],
    [panel.marks(2), 'Marcas (2)'],
    [panel.notes(0), 'Notas'],
    [panel.notes(2), 'Notas (2)'],
    [marks.toggle(false, 3), 'Marcar la página 3'],
    [marks.toggle(true, 3), 'Quitar la marca de la página 3'],
    [marks.atPage(3, ''), 'Marca de la página 3'],
    [marks.atPage(3, 'Presupuesto'), 'Marca de la página 3: Presupuesto'],
    [notes.atPage(1, 3), '1 nota en la página 3'],
    [notes.atPage(2, 3), '2 notas en la página 3'],
  ])

  const change = { leaves: 'ANA', resolution: 'RD 1' }
  says('of a supplement', [
    [supplementText.pending(1), 'Hay un suplemento por incorporar'],
    [supplementText.pending(2), 'Hay 2 suplementos por incorporar'],
    [supplementText.removedTitle(1), 'Una postulación dejó el concurso'],
    [supplementText.removedTitle(2), '2 postulaciones dejaron el concurso'],
    [supplementText.removedDetail(1), 'Lo que le puso consta en el registro de su escritorio y no cuenta.'],
    [supplementText.removedDetail(2), 'Lo que les puso consta en el registro de su escritorio y no cuenta.'],
    [supplementText.changed({ ...change, arrives: null }), 'ANA deja el Jurado y nadie entra en su lugar (RD 1).'],
    [supplementText.changed({ ...change, arrives: 'INÉS' }), 'ANA deja el Jurado y entra INÉS (RD 1).'],
    [
      deliveriesText.preview.removed('withdrawn', 'A', 'T'),
      'Se retira A, «T»: no se puede premiar ni poner en lista de espera.',
    ],
    [
      deliveriesText.preview.removed('excluded', 'A', 'T'),
      'Se excluye A, «T»: no se puede premiar ni poner en lista de espera.',
    ],
  ])

  it('of what earlier supplements did name what is there alone', () => {
    const { ofEarlier } = deliveriesText.issued
    const none = { number: 1, date: '10/9/2025', added: 0, removed: 0, reissued: 0, left: 0 }
    expect(ofEarlier({ ...none, added: 1 })).toBe('Suplemento 1, del 10/9/2025: incorpora 1 postulación.')
    expect(ofEarlier({ ...none, added: 2, removed: 1, left: 1, reissued: 2 })).toBe(
      'Suplemento 1, del 10/9/2025: incorpora 2 postulaciones, retira 1, cambia a 1 miembro del Jurado, da código nuevo a 2 miembros.',
    )
  })
})
