// The sentences of what is refused before a conflict of interest was declared or denied. The article goes in front.
import type { Sentence } from '../sentence.ts'

export const conflictRefusals = {
  'conflicts-undeclared': (f) =>
    `antes de leer o calificar la postulación ${f['submission']}, diga si tiene un conflicto de interés con ella. Respóndalo en «Antes de leer».`,
  'conflict-already-denied': (f) =>
    `usted ya dijo que no tiene conflicto con la postulación ${f['submission']}. Si eso cambió, absténgase de ella.`,
  'hint-needs-reason': (f) =>
    `hay un nombre que coincide: diga por qué no es un conflicto (al menos ${f['min']} caracteres), o absténgase.`,
  'hint-of-several': (f) =>
    `lo que coincide se responde postulación por postulación, y se indicaron ${f['count']}. Responda una cada vez.`,
} satisfies Record<string, Sentence>
