// The Acta as it will be signed, page by page, and a way to keep its PDF. Renderer.
import { actaPlaceText } from '../../../../../shared/text/session/acta.ts'
import { EmptyState } from '../../../kit/EmptyState.tsx'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { PdfViewer } from '../../../viewer/PdfViewer.tsx'
import { SaveButton } from '../SaveButton.tsx'
import type { ActaView } from './use-acta.ts'

const text = actaPlaceText.document

export function ActaDocument({ acta }: { readonly acta: ActaView }) {
  if (acta.failure) return <FailureNotice failure={acta.failure} />
  if (!acta.found)
    return (
      <EmptyState icon="document" title={text.loading}>
        {text.noneDetail}
      </EmptyState>
    )
  return (
    <div className="room-stack">
      <div className="acta-viewer">
        <PdfViewer title={text.title} url={acta.found.url} />
      </div>
      <div>
        <SaveButton file={acta.found.file} label={text.save} />
      </div>
    </div>
  )
}
