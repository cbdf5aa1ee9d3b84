// All findings in one list, for the jury to go through together. Renderer.
import { matricesText as text } from '../../../../../../shared/text/session/matrices.ts'
import { Button } from '../../../../kit/Button.tsx'
import { Dialog } from '../../../../kit/Dialog.tsx'
import { FindingItem } from './FindingItem.tsx'
import type { Review } from './use-review.ts'

type ReviewDialogProps = { readonly review: Review; readonly onClose: () => void }

export function ReviewDialog({ review, onClose }: ReviewDialogProps) {
  const open = review.open.map(({ key }) => key)
  return (
    <Dialog
      title={text.reviewTitle}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        <>
          <Button isDisabled={open.length === 0} onPress={() => review.accept(open, true)}>
            {text.acceptAll}
          </Button>
          <Button variant="primary" onPress={onClose}>
            {text.close}
          </Button>
        </>
      }
    >
      <p>{text.reviewLead}</p>
      <p role="status">{text.open(open.length)}</p>
      <ul className="findings">
        {review.findings.map((finding) => (
          <FindingItem key={finding.key} finding={finding} review={review} />
        ))}
      </ul>
    </Dialog>
  )
}
