// The frame of a step: where one is, its heading, and the way back and on. Renderer.
import type { ReactNode } from 'react'
import { prepareText } from '../../../../shared/text/dafo.ts'
import { deliveriesText } from '../../../../shared/text/deliveries.ts'
import { keyLists } from '../../../../shared/text/keys.ts'
import { stepText } from '../../../../shared/text/prepare.ts'
import { Button, ButtonLink } from '../../kit/Button.tsx'
import { Stepper } from '../../kit/Checklist.tsx'
import { PageHeader } from '../../kit/PageHeader.tsx'
import { useKeys } from '../../kit/use-keys.ts'
import { RehearsalBand } from '../../shell/RehearsalBand.tsx'
import { navigate, type Route, routeHash } from '../../shell/route.ts'
import { Screen } from '../../shell/Screen.tsx'
import { FailureNotice } from '../../state/FailureNotice.tsx'
import { Working } from '../../state/Working.tsx'
import { purposeNow, readAgain, usePreparation } from './preparation-store.ts'
import { type StepId, statusOf, stepName, stepRoute, stepsNow } from './steps.ts'

const GO_ON = ['Ctrl', 'Intro']

export type StepFrameProps = {
  readonly step: StepId
  readonly children: ReactNode
  /** False stays and lets the step say why. */
  readonly onGoOn?: () => boolean
}

export function StepFrame({ step, children, onGoOn }: StepFrameProps) {
  const preparation = usePreparation()
  const { failure, isReading, reading, given } = preparation
  const steps = stepsNow()
  const at = steps.indexOf(step)
  const before = steps[at - 1]
  const next = nextRoute(step)
  const { title, back, backRoute } = frames[purposeNow()]
  const goOn = () => {
    // A field gives its text when it is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    if (next && (onGoOn?.() ?? true)) navigate(next)
  }
  useKeys(next ? { 'Ctrl+Enter': goOn } : {}, keyLists.prepare)
  return (
    <Screen title={`${title}: ${stepText[step].step}`} isReady={!isReading}>
      {(preparation.isMadeAsRehearsal || reading?.rehearsal) && <RehearsalBand />}
      <Stepper
        label={stepText.steps}
        steps={steps.map((id) => ({
          id,
          label: stepName(id),
          status: statusOf(id, step, preparation),
          ...(given.workbook || id === 'list' ? { href: routeHash(stepRoute(id)) } : {}),
        }))}
      />
      <PageHeader
        title={stepText[step].title}
        lead={stepText[step].lead}
        actions={
          <ButtonLink href={routeHash(backRoute)} icon="home" variant="quiet">
            {back}
          </ButtonLink>
        }
      />
      {failure && (
        <FailureNotice
          failure={failure}
          title={stepText.failed}
          action={reading === null && !isReading && <ReadAgain />}
        />
      )}
      {isReading && reading === null && (
        <Working label={stepText.reading} valueText={stepText.readingText} cancels={READING[purposeNow()]} />
      )}
      {children}
      <div className="step-foot">
        {before && (
          <ButtonLink href={routeHash(stepRoute(before))} icon="back">
            {stepText.back}
          </ButtonLink>
        )}
        {next && (
          <Button variant="primary" icon="forward" keys={GO_ON} onPress={goOn}>
            {stepText.goOn}
          </Button>
        )}
      </div>
    </Screen>
  )
}

const READING = { package: 'packing.read', supplement: 'supplement.read' } as const

const frames = {
  package: { title: prepareText.title, back: prepareText.toStart, backRoute: { at: 'start' } },
  supplement: {
    title: deliveriesText.title,
    back: deliveriesText.toSupplement,
    backRoute: { at: 'dafo', place: 'deliveries' },
  },
} as const

/** After its last step the list of a supplement is given: the supplement goes on. */
function nextRoute(step: StepId): Route | null {
  const steps = stepsNow()
  const next = steps[steps.indexOf(step) + 1]
  if (next) return stepRoute(next)
  return purposeNow() === 'supplement' ? frames.supplement.backRoute : null
}

const ReadAgain = () => (
  <Button icon="imported" onPress={() => void readAgain()}>
    {stepText.readAgain}
  </Button>
)
