// The rehearsal: an invented contest, its invented jurors and their codes. Renderer.
import { useState } from 'react'
import type { Failure } from '../../../../shared/contract/bridge.ts'
import type { Letter } from '../../../../shared/contract/library.ts'
import type { Output } from '../../../../shared/contract/operations.ts'
import { startScreenText } from '../../../../shared/text/start-screen.ts'
import { call } from '../../bridge/call.ts'
import { Button } from '../../kit/Button.tsx'
import { Panel } from '../../kit/Layout.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { navigate } from '../../shell/route.ts'
import { FailureNotice } from '../../state/FailureNotice.tsx'
import { Working } from '../../state/Working.tsx'

const text = startScreenText.sample

type Sample = Output<'library.sample'>

export function SamplePanel({ onReady }: { readonly onReady: () => Promise<void> }) {
  const [sample, setSample] = useState<Sample | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isMaking, setMaking] = useState(false)

  async function make() {
    setMaking(true)
    setFailure(null)
    const made = await call('library.sample', {})
    if (made.ok) await onReady()
    setMaking(false)
    if (made.ok) setSample(made.value)
    else setFailure(made.error)
  }
  async function enter({ jurorId, code }: Letter, contestId: string) {
    const unlocked = await call('library.unlock', { contestId, jurorId, code })
    if (unlocked.ok) navigate({ at: 'juror', contestId, jurorId, place: 'submissions' })
    else setFailure(unlocked.error)
  }
  return (
    <Panel title={text.title} level={3} actions={<StateTag state="rehearsal" />}>
      <p className="muted">{text.description}</p>
      {failure && <FailureNotice failure={failure} />}
      {!sample && !isMaking && (
        <div>
          <Button onPress={() => void make()} icon="rehearsal">
            {text.start}
          </Button>
        </div>
      )}
      {isMaking && <Working label={text.working} valueText={text.workingText} />}
      {sample && <Letters sample={sample} onEnter={(letter) => void enter(letter, sample.contest.contestId)} />}
    </Panel>
  )
}

function Letters({ sample, onEnter }: { readonly sample: Sample; readonly onEnter: (letter: Letter) => void }) {
  return (
    <>
      <Notice tone="success" title={text.ready} isLive>
        <p>{text.readyDetail}</p>
      </Notice>
      <ul className="roles" aria-label={text.codes}>
        {sample.letters.map((letter) => (
          <li key={letter.jurorId} className="roles__role">
            <div className="roles__who">
              <span className="roles__name">{letter.name}</span>
              <code className="code">
                <span className="visually-hidden">{text.code(letter.name)}: </span>
                {letter.code}
              </code>
            </div>
            <Button size="small" variant="primary" onPress={() => onEnter(letter)}>
              {startScreenText.card.enterAs(letter.name)}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
