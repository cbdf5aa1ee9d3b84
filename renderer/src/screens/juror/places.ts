// The five places of a juror's desk. Renderer.
import { jurorText } from '../../../../shared/text/juror.ts'
import type { IconName } from '../../kit/icons.tsx'
import type { RailPlace } from '../../shell/Rail.tsx'
import type { JurorPlace, JurorRoute } from '../../shell/route.ts'
import type { Desk } from '../../state/desk.ts'

/** Antes de leer belongs to Postulaciones, which leads to it. */
const icons: Readonly<Record<Exclude<JurorPlace, 'conflicts'>, IconName>> = {
  submissions: 'list',
  evaluate: 'score',
  matrix: 'grid',
  deliver: 'sealed',
  help: 'help',
}

type Where = Pick<Desk, 'contestId' | 'jurorId'>

/** `field`: of the submission `item`, the one that is to have the focus: a subcriterion's id, or `COMMENT_FIELD`. */
export const placeOf = (
  { contestId, jurorId }: Where,
  place: JurorPlace,
  item?: string,
  field?: string,
): JurorRoute => ({
  at: 'juror',
  contestId,
  jurorId,
  place,
  ...(item === undefined ? {} : { item }),
  ...(field === undefined ? {} : { field }),
})

export const COMMENT_FIELD = 'comentario'

/** `submissionId`: the one that Evaluar leads to. `progress`: "12 de 24". */
export function railPlaces(
  where: Where,
  current: JurorPlace,
  submissionId: string,
  progress: string,
): readonly RailPlace[] {
  const notes: Partial<Record<JurorPlace, string>> = { submissions: progress, evaluate: submissionId }
  return (Object.keys(icons) as (keyof typeof icons)[]).map((place) => ({
    label: jurorText.places[place],
    icon: icons[place],
    route: placeOf(where, place, place === 'evaluate' ? submissionId : undefined),
    isCurrent: place === (current === 'conflicts' ? 'submissions' : current),
    ...(notes[place] === undefined ? {} : { note: notes[place] }),
  }))
}
