// The confirmation of an irreversible act: exactly what will happen, and a deliberate gesture. Renderer.
import { type ReactNode, useState } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { uiText } from '../../../shared/text/ui.ts'
import { Button } from './Button.tsx'
import { Checkbox } from './CheckboxGroup.tsx'
import { Icon } from './icons.tsx'
import { TextField } from './TextField.tsx'
import { WithCodes } from './WithCodes.tsx'

/** A tick under a sentence, or a word to type for the gravest acts. */
export type Gesture =
  | { readonly kind: 'tick'; readonly sentence?: string }
  | { readonly kind: 'word'; readonly word: string }

export type ConfirmDialogProps = {
  /** A question with its object: "¿Sellar su matriz de 24 postulaciones?" */
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onConfirm: () => void
  /** Every consequence, one sentence each. */
  readonly consequences: readonly string[]
  /** The act itself: "Sellar la matriz". Never "Aceptar". */
  readonly confirmLabel: string
  readonly gesture?: Gesture
  readonly isPending?: boolean
  /** A refusal or a field that the act needs (a reason, a passphrase). */
  readonly children?: ReactNode
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <ModalOverlay
      className="overlay"
      isOpen={props.isOpen}
      onOpenChange={(open) => !open && props.onClose()}
      isKeyboardDismissDisabled={props.isPending ?? false}
    >
      <Modal className="modal">
        <AriaDialog className="dialog" role="alertdialog" data-irreversible>
          <ConfirmBody {...props} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

// Apart, so that every opening begins with the gesture undone.
function ConfirmBody(props: ConfirmDialogProps) {
  const { title, onClose, onConfirm, consequences, confirmLabel, gesture = { kind: 'tick' }, children } = props
  const [isDone, setDone] = useState(false)
  const isPending = props.isPending ?? false
  return (
    <>
      <Heading slot="title" level={2}>
        <WithCodes text={title} />
      </Heading>
      <p className="dialog__warning">
        <Icon name="sealed" /> {uiText.confirm.irreversible}. {uiText.confirm.warning}
      </p>
      <div className="dialog__what">
        <h3>{uiText.confirm.whatHappens}</h3>
        <ul className="dialog__facts">
          {consequences.map((sentence) => (
            <li key={sentence}>
              <WithCodes text={sentence} />
            </li>
          ))}
        </ul>
      </div>
      {children}
      <GestureField gesture={gesture} isDone={isDone} setDone={setDone} />
      <div className="dialog__foot">
        <Button onPress={onClose} isDisabled={isPending}>
          {uiText.action.cancel}
        </Button>
        <Button variant="irreversible" onPress={onConfirm} isDisabled={!isDone} isPending={isPending}>
          {confirmLabel}
        </Button>
      </div>
    </>
  )
}

type GestureFieldProps = {
  readonly gesture: Gesture
  readonly isDone: boolean
  readonly setDone: (isDone: boolean) => void
}

function GestureField({ gesture, isDone, setDone }: GestureFieldProps) {
  const [typed, setTyped] = useState('')
  if (gesture.kind === 'tick') {
    return (
      <Checkbox isSelected={isDone} onChange={setDone}>
        {gesture.sentence ?? uiText.confirm.understood}
      </Checkbox>
    )
  }
  const type = (text: string) => {
    setTyped(text)
    setDone(text.trim().toLocaleUpperCase('es') === gesture.word.toLocaleUpperCase('es'))
  }
  return (
    <TextField
      label={uiText.confirm.typeWord(gesture.word)}
      value={typed}
      onChange={type}
      autoComplete="off"
      spellCheck="false"
    />
  )
}
