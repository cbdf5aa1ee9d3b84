// What the Acta says of arrivals and departures, suspensions and incidents (es-PE). Runs in every process.
import type { CourseStep } from '../domain/acta/record-schema.ts'
import { modeText, sentence } from './acta.ts'
import { dayOf, hourOf, listedNames } from './documents.ts'

const roles = {
  member: 'miembro del Jurado',
  representative: 'representante de la oficina',
  observer: 'veedor u observador',
} as const
const movements = { arrives: 'ingresó a la sesión', leaves: 'se retiró de la sesión' } as const

const momentOf = (instant: string) => `${dayOf(instant)}, a las ${hourOf(instant)} horas`

/** One sentence or two of the course of the session, with its day and hour in front. */
export function courseLine(step: CourseStep): string {
  const when = momentOf(step.hour)
  switch (step.what) {
    case 'attendance':
      return `${when}: ${movements[step.movement]} ${step.name}, ${roles[step.role]}.`
    case 'suspension':
      return `${when}: se suspendió la sesión. Motivo: ${sentence(step.reason)} ${continuation(step)}`
    case 'resumption':
      return `${when}: se reanudó la sesión, de modo ${modeText[step.mode]}, en ${step.place}. ${attendants(step)}`
    case 'incident':
      return `${when}: ${sentence(step.text)}`
  }
}

type Step<W extends CourseStep['what']> = Extract<CourseStep, { what: W }>

const continuation = ({ continuesAt, place }: Step<'suspension'>) =>
  continuesAt === null
    ? 'La fecha en que continúa quedó por definirse.'
    : `Se acordó continuarla el ${momentOf(continuesAt)}, en ${place}.`

function attendants({ attending, dafoRepresentative, observers }: Step<'resumption'>): string {
  const office = dafoRepresentative ? `; representante de la oficina: ${dafoRepresentative}` : ''
  const others = observers.length > 0 ? `; veedores: ${listedNames(observers)}` : ''
  return `Asisten ${listedNames(attending)}${office}${others}.`
}
