// A juror's desk: opens it, asks for the code where it is locked, and shows the place of the route. Renderer.
import type { Failure } from '../../../../shared/contract/bridge.ts'
import { jurorText } from '../../../../shared/text/juror.ts'
import { uiText } from '../../../../shared/text/ui.ts'
import { Button, ButtonLink } from '../../kit/Button.tsx'
import { Panel } from '../../kit/Layout.tsx'
import { PageHeader } from '../../kit/PageHeader.tsx'
import { OpeningScreen } from '../../shell/OpeningScreen.tsx'
import { type JurorRoute, routeHash } from '../../shell/route.ts'
import { Screen } from '../../shell/Screen.tsx'
import { Shell } from '../../shell/Shell.tsx'
import { useIsRehearsal } from '../../state/contests.ts'
import { type DeskStore, useDeskLog } from '../../state/desk.ts'
import { FailureNotice } from '../../state/FailureNotice.tsx'
import { UnlockForm } from '../unlock/UnlockForm.tsx'
import { useDeskMemory } from './desk-memory.ts'
import { OpenDesk } from './OpenDesk.tsx'
import './juror.css'

const text = jurorText.locked

export function JurorScreen({ route }: { readonly route: JurorRoute }) {
  const [view, store] = useDeskLog(route.contestId, route.jurorId)
  const isRehearsal = useIsRehearsal(route.contestId)
  const memory = useDeskMemory(`${route.contestId}/${route.jurorId}`)
  if (view.kind === 'ready') return <OpenDesk route={route} view={view} store={store} memory={memory} />
  return (
    <Shell placeKey={`${route.contestId}/${view.kind}`} roleName={jurorText.roleLocked} isRehearsal={isRehearsal}>
      {view.kind === 'loading' ? <Opening /> : <Closed route={route} failure={view.failure} store={store} />}
    </Shell>
  )
}

const Opening = () => <OpeningScreen title={jurorText.roleLocked} label={jurorText.opening} />

type ClosedProps = { readonly route: JurorRoute; readonly failure: Failure; readonly store: DeskStore }

/** Nothing of the contest or of its jurors shows here: whoever sits down may be another juror. */
function Closed({ route, failure, store }: ClosedProps) {
  const isLocked = failure.kind === 'refused' && failure.refusal.code === 'desk-locked'
  return (
    <Screen title={jurorText.roleLocked} isReady layout="centered">
      <PageHeader
        title={text.title}
        lead={isLocked && text.lead}
        actions={
          <ButtonLink href={routeHash({ at: 'start' })} icon="home">
            {text.toStart}
          </ButtonLink>
        }
      />
      {isLocked ? (
        <Panel>
          <UnlockForm
            contestId={route.contestId}
            jurorId={route.jurorId}
            submitLabel={text.enter}
            onUnlocked={() => void store.reload()}
          />
        </Panel>
      ) : (
        <FailureNotice
          failure={failure}
          action={<Button onPress={() => void store.reload()}>{uiText.action.retry}</Button>}
        />
      )}
    </Screen>
  )
}
