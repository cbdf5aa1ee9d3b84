// Gallery: buttons, dialogs, the confirmation, keys, icons. Renderer; never in a release build.
import { useState } from 'react'
import { Button, ButtonLink, IconButton, LinkButton } from '../Button.tsx'
import { ConfirmDialog, type Gesture } from '../ConfirmDialog.tsx'
import { Dialog } from '../Dialog.tsx'
import { Icon, iconNames } from '../icons.tsx'
import { KeyHint } from '../KeyHint.tsx'
import { Panel, Row } from '../Layout.tsx'
import { TextField } from '../TextField.tsx'

export function ActsSection() {
  return (
    <Panel title="Actos">
      <Row>
        <Button variant="primary" icon="forward" keys={['N']}>
          Siguiente sin evaluar
        </Button>
        <Button icon="folder">Abrir un paquete</Button>
        <Button variant="quiet" icon="undo">
          Deshacer
        </Button>
        <IconButton icon="search" label="Buscar" keys={['Ctrl', 'F']} />
        <ButtonLink href="#/galeria" icon="document">
          Ver el expediente
        </ButtonLink>
        <LinkButton>cambiar de postulación</LinkButton>
      </Row>
      <Row>
        <Button variant="primary" isDisabled>
          Sin permiso
        </Button>
        <Button variant="primary" isPending>
          Verificando
        </Button>
        <Button size="small">Pequeño</Button>
        <KeyHint keys={['Ctrl', 'Intro']} />
      </Row>
      <Row>
        <ConfirmSample label="Sellar la matriz" gesture={{ kind: 'tick' }} />
        <ConfirmSample label="Aprobar el acta" gesture={{ kind: 'word', word: 'APROBAR' }} />
        <Button variant="irreversible" isDisabled>
          Firmar el acta
        </Button>
        <DialogSample />
      </Row>
      <Row>
        {iconNames.map((name) => (
          <Icon key={name} name={name} label={name} />
        ))}
      </Row>
    </Panel>
  )
}

function ConfirmSample({ label, gesture }: { readonly label: string; readonly gesture: Gesture }) {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button variant="irreversible" onPress={() => setOpen(true)}>
        {label}
      </Button>
      <ConfirmDialog
        title={`¿${label} de 24 postulaciones?`}
        isOpen={isOpen}
        onClose={close}
        onConfirm={close}
        confirmLabel={label}
        gesture={gesture}
        consequences={[
          'Sus 216 puntajes y 24 comentarios quedan como están ahora.',
          'Se guarda un archivo firmado que usted entrega a la presidencia.',
          'Para cambiar algo después hará falta una versión nueva, con su razón.',
        ]}
      />
    </>
  )
}

function DialogSample() {
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const close = () => setOpen(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>Diálogo</Button>
      <Dialog
        title="Motivo de la reducción"
        isOpen={isOpen}
        onClose={close}
        footer={
          <>
            <Button onPress={close}>Cancelar</Button>
            <Button variant="primary" onPress={close}>
              Proponer
            </Button>
          </>
        }
      >
        <TextField label="Motivo" value={reason} onChange={setReason} />
      </Dialog>
    </>
  )
}
