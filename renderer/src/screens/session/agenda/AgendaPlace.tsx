// The agenda: the steps of the session in their order, and the form or the place of the one to do now. Renderer.
import { useCallback } from 'react'
import { pauseOf } from '../../../../../shared/domain/session/sitting.ts'
import { agendaText } from '../../../../../shared/text/session/agenda.ts'
import { sessionText } from '../../../../../shared/text/session.ts'
import { call } from '../../../bridge/call.ts'
import { ButtonLink } from '../../../kit/Button.tsx'
import { Checklist } from '../../../kit/Checklist.tsx'
import { Panel, Split, Stack } from '../../../kit/Layout.tsx'
import { PageHeader } from '../../../kit/PageHeader.tsx'
import { Screen } from '../../../shell/Screen.tsx'
import { useSession } from '../../../state/session.ts'
import { SupplementNotice } from '../../supplement/SupplementNotice.tsx'
import { FocusArea } from '../FocusArea.tsx'
import { tabHash } from '../places.ts'
import { ProjectorControl } from '../projector/ProjectorControl.tsx'
import { RecordingPanel } from '../recording/RecordingPanel.tsx'
import { type AgendaStep, agendaSteps, type StepId } from './agenda-steps.ts'
import { CoursePanel } from './CoursePanel.tsx'
import { ElectionForm } from './ElectionForm.tsx'
import { InstallationForm } from './InstallationForm.tsx'
import { ResumptionForm } from './ResumptionForm.tsx'
import { RoomPanel } from './RoomPanel.tsx'
import { SessionFacts } from './SessionFacts.tsx'
import { StepGuide } from './StepGuide.tsx'

export function AgendaPlace() {
  const { state } = useSession()
  const steps = agendaSteps(state)
  const current = steps.find((step) => step.status === 'current')
  return (
    <Screen title={agendaText.title} isReady>
      <PageHeader title={agendaText.title} lead={state.contest.title} />
      <RoomSupplements />
      <Split
        asideWidth="24rem"
        main={
          <FocusArea stage={current?.id ?? ''}>
            <CurrentStep step={current} />
            {state.installation && (
              <>
                <RoomPanel />
                <RecordingPanel />
                <CoursePanel />
                <SessionFacts installation={state.installation} />
              </>
            )}
          </FocusArea>
        }
        aside={
          <Stack>
            <Panel title={agendaText.steps}>
              <Checklist
                label={agendaText.steps}
                items={steps.map((step) => ({ ...step, action: <StepGuide step={step.id} /> }))}
              />
            </Panel>
            <ProjectorControl />
          </Stack>
        }
      />
    </Screen>
  )
}

function RoomSupplements() {
  const { contestId, reload } = useSession()
  const ask = useCallback(() => call('session.supplements', { contestId }), [contestId])
  return <SupplementNotice ask={ask} add={() => call('session.addSupplements', { contestId })} onAdded={reload} />
}

function CurrentStep({ step }: { readonly step: AgendaStep | undefined }) {
  const isPaused = pauseOf(useSession().state) !== undefined
  switch (step?.id) {
    case 'installation':
      return <InstallationForm />
    case 'election':
      return <ElectionForm />
    case 'quorum':
      return isPaused ? <ResumptionForm /> : null
    default:
      return <NextPlace step={step} />
  }
}

type StepElsewhere = Exclude<StepId, 'installation' | 'election' | 'quorum' | 'recording'>

const words: Readonly<Record<StepElsewhere, string>> = {
  reception: agendaText.goDo.reception,
  opening: agendaText.goDo.opening,
  deliberation: agendaText.goDo.deliberation,
  agreements: agendaText.goDo.agreements,
  desierto: agendaText.goDo.desierto,
  acta: agendaText.goDo.acta,
  signatures: agendaText.goDo.signatures,
  export: agendaText.goDo.export,
}

function NextPlace({ step }: { readonly step: AgendaStep | undefined }) {
  const { contestId } = useSession()
  const sentence = step ? words[step.id as StepElsewhere] : agendaText.goDo.done
  const tab = step?.tab ?? 'acta'
  return (
    <Panel title={agendaText.next}>
      <p className="room-lead">{sentence}</p>
      <div>
        <ButtonLink variant="primary" icon="forward" href={tabHash(contestId, tab)}>
          {sessionText.goTo(sessionText.places[tab])}
        </ButtonLink>
      </div>
    </Panel>
  )
}
