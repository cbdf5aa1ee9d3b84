// What the wall shows, and its window: for the presidency alone to choose. Renderer.
import { useState } from 'react'
import type { ProjectorShow } from '../../../../../shared/domain/projector/facts.ts'
import { projectorText as text } from '../../../../../shared/text/session/projector.ts'
import { connectedBridge } from '../../../bridge/bridge.ts'
import { call } from '../../../bridge/call.ts'
import { Button } from '../../../kit/Button.tsx'
import { Panel, Stack } from '../../../kit/Layout.tsx'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { routeHash } from '../../../shell/route.ts'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { useSession } from '../../../state/session.ts'
import { useAct } from '../../../state/use-act.ts'
import { useProjector } from '../../projector/use-projector.ts'
import { shortModality } from '../agreements/short-modality.ts'

const [ITEM, SUBMISSION, BLANK] = ['item', 'submission', 'blank'] as const

export function ProjectorControl() {
  const { state, contestId } = useSession()
  const { bases } = state.contest
  const { facts } = useProjector(contestId)
  const chosen = facts?.table?.modalityId ?? facts?.shows ?? null
  const [isOpened, setIsOpened] = useState(false)
  const acting = useAct()
  const tables = state.sheets ? bases.modalities.map(({ id }) => id) : []
  async function open() {
    // A browser opens a window only within the event that asks for it; in the desktop app the shell does.
    const isElectron = connectedBridge()?.host === 'electron'
    if (!isElectron) window.open(routeHash({ at: 'projector', contestId }), 'proyeccion')
    if (isElectron && !(await acting.run(() => call('session.openProjector', { contestId })))) return
    setIsOpened(true)
  }
  return (
    <Panel title={text.control}>
      <Stack>
        {acting.failure && <FailureNotice failure={acting.failure} />}
        <Button icon="document" onPress={() => void open()}>
          {text.open}
        </Button>
        {isOpened && <p role="status">{text.opened}</p>}
        <RadioGroup
          label={text.what}
          value={chosen}
          onChange={(id) => {
            // Which one it is, the discussion says.
            if (id !== SUBMISSION) void acting.run(() => call('session.show', { contestId, show: showOf(id) }))
          }}
          options={[
            { id: ITEM, label: text.show.item },
            ...(chosen === SUBMISSION ? [{ id: SUBMISSION, label: text.show.submission }] : []),
            ...tables.map((id) => ({ id, label: text.show.table(shortModality(bases, id)) })),
            { id: BLANK, label: text.show.blank },
          ]}
        />
        <p className="muted small">{text.note}</p>
        {facts?.table && <p className="muted small">{text.tableNote}</p>}
      </Stack>
    </Panel>
  )
}

const showOf = (id: string): ProjectorShow =>
  id === ITEM || id === BLANK ? { kind: id } : { kind: 'table', modalityId: id }
