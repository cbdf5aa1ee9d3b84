// A modal dialog with a title, a body and its buttons. Renderer.
import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { uiText } from '../../../shared/text/ui.ts'
import { IconButton } from './Button.tsx'

export type DialogProps = {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** The buttons, the main one last. */
  readonly footer?: ReactNode
  /** `full`: to read in; as large as the window allows. */
  readonly size?: 'normal' | 'large' | 'full'
}

/** Escape, a click outside and the close button all leave without doing anything. */
export function Dialog({ title, isOpen, onClose, children, footer, size = 'normal' }: DialogProps) {
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className="modal" data-size={size}>
        <AriaDialog className="dialog">
          <div className="dialog__head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton icon="close" size="small" label={uiText.action.close} onPress={onClose} />
          </div>
          {children}
          {footer && <div className="dialog__foot">{footer}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
