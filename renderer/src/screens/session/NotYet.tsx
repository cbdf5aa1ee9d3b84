// A place of the session whose turn has not come: why, and the way to the place that comes first. Renderer.
import type { ReactNode } from 'react'
import { sessionText } from '../../../../shared/text/session.ts'
import { ButtonLink } from '../../kit/Button.tsx'
import { EmptyState } from '../../kit/EmptyState.tsx'
import type { IconName } from '../../kit/icons.tsx'
import type { SessionTab } from '../../shell/route.ts'
import { useSession } from '../../state/session.ts'
import { tabHash } from './places.ts'

type NotYetProps = {
  readonly icon: IconName
  readonly title: string
  readonly first: SessionTab
  readonly children?: ReactNode
}

export function NotYet({ icon, title, first, children }: NotYetProps) {
  const { contestId } = useSession()
  const action = (
    <ButtonLink icon="forward" href={tabHash(contestId, first)}>
      {sessionText.goTo(sessionText.places[first])}
    </ButtonLink>
  )
  return (
    <EmptyState icon={icon} title={title} action={action}>
      {children}
    </EmptyState>
  )
}
