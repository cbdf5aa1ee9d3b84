// What is done to the scenarios as a whole: another one, a copy, another name, away with it, and the way back. Renderer.
import { useState } from 'react'
import type { Scenario } from '../../../../../../shared/domain/notebook/room.ts'
import { keyLists } from '../../../../../../shared/text/keys.ts'
import { boardText, scenarioText as text } from '../../../../../../shared/text/session/board.ts'
import { uiText } from '../../../../../../shared/text/ui.ts'
import { Button, IconButton } from '../../../../kit/Button.tsx'
import { Dialog } from '../../../../kit/Dialog.tsx'
import { useStatus } from '../../../../kit/Status.tsx'
import { TextField } from '../../../../kit/TextField.tsx'
import { useFocusWhenLost } from '../../../../kit/use-focus-when-lost.ts'
import { useKeys } from '../../../../kit/use-keys.ts'
import { useRoomPapers } from '../../../../state/room-papers.ts'
import { CompareDialog } from './CompareDialog.tsx'
import { changed, freshName, scenariosOf, withAgain, withCopy, without, withScenario } from './scenarios.ts'
import type { Draft } from './use-draft.ts'

type ScenarioBarProps = { readonly draft: Draft; readonly onShow: (id: string) => void }

export function ScenarioBar({ draft, onShow }: ScenarioBarProps) {
  const { scenario, base } = draft
  const { papers, canUndo, canRedo, change, undo, redo } = useRoomPapers()
  const say = useStatus()
  const [isRenaming, setRenaming] = useState(false)
  const [isComparing, setComparing] = useState(false)
  const isOnly = scenariosOf(papers.scenarios).length === 1
  const [steps, setSteps] = useState(0)
  // Its button rests when there is nothing more to take back.
  const stepped = (step: () => void) => () => {
    step()
    setSteps((count) => count + 1)
  }
  const bar = useFocusWhenLost<HTMLElement>(`${scenario.id} ${steps}`)
  useKeys({ 'Ctrl+Z': undo, 'Ctrl+Y': redo, 'Ctrl+Shift+Z': redo }, keyLists.board)
  function add() {
    const id = crypto.randomUUID()
    change((kept) => withScenario(kept, { id, name: freshName(kept), reason: '', awards: [] }))
    onShow(id)
  }
  function duplicate() {
    const id = crypto.randomUUID()
    change((kept) => withCopy(kept, scenario, id))
    onShow(id)
  }
  function remove() {
    change((kept) => without(kept, scenario.id))
    const at = papers.scenarios.indexOf(scenario)
    // This one, whatever was changed meanwhile.
    const back = () => {
      change((kept) => withAgain(kept, scenario, at))
      onShow(scenario.id)
    }
    say({ text: text.removed(scenario.name), action: { label: boardText.undo, onPress: back } })
  }
  return (
    <section className="scenario-bar" ref={bar} tabIndex={-1} aria-label={text.acts}>
      <Button size="small" icon="add" onPress={add}>
        {text.add}
      </Button>
      <Button size="small" onPress={duplicate}>
        {text.duplicate}
      </Button>
      <Button size="small" onPress={() => setRenaming(true)}>
        {text.rename}
      </Button>
      <Button size="small" onPress={remove} isDisabled={isOnly}>
        {text.remove}
      </Button>
      <Button size="small" onPress={() => setComparing(true)} isDisabled={isOnly}>
        {text.compare}
      </Button>
      <span className="scenario-bar__gap" />
      <IconButton
        icon="undo"
        size="small"
        label={boardText.undo}
        keys={['Ctrl', 'Z']}
        onPress={stepped(undo)}
        isDisabled={!canUndo}
      />
      <IconButton
        icon="redo"
        size="small"
        label={boardText.redo}
        keys={['Ctrl', 'Y']}
        onPress={stepped(redo)}
        isDisabled={!canRedo}
      />
      {isComparing && <CompareDialog base={base} scenario={scenario} onClose={() => setComparing(false)} />}
      {isRenaming && <RenameDialog scenario={scenario} onClose={() => setRenaming(false)} />}
    </section>
  )
}

type RenameDialogProps = { readonly scenario: Scenario; readonly onClose: () => void }

function RenameDialog({ scenario, onClose }: RenameDialogProps) {
  const { change } = useRoomPapers()
  const [name, setName] = useState(scenario.name)
  const isMissing = name.trim() === ''
  function save() {
    if (isMissing) return
    change((kept) => changed(kept, scenario.id, (one) => ({ ...one, name: name.trim() })))
    onClose()
  }
  return (
    <Dialog
      title={text.rename}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{uiText.action.cancel}</Button>
          <Button variant="primary" onPress={save} isDisabled={isMissing}>
            {text.save}
          </Button>
        </>
      }
    >
      <TextField
        label={text.name}
        value={name}
        onChange={setName}
        maxLength={80}
        autoFocus
        error={isMissing ? text.nameMissing : undefined}
        onKeyDown={(event) => {
          // Escape goes on to the dialog, which it closes.
          if (event.key === 'Enter') save()
          else event.continuePropagation()
        }}
      />
    </Dialog>
  )
}
