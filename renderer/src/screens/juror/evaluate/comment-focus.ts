// Ids of the comment fields, and going to one that is about to appear. Renderer.
import { focusField } from '../../../kit/ErrorSummary.tsx'

/** Of the submission as a whole. */
export const GENERAL_COMMENT = 'comentario'

export const commentId = (subcriterionId: string) => `comentario-${subcriterionId}`

/** Once React has put the field there. */
export const focusComment = (id: string) => requestAnimationFrame(() => focusField(id))
