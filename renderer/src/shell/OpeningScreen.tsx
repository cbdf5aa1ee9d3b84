// What stands while a desk or a room is opened: where one is, and that it is being worked on. Renderer.
import { PageHeader } from '../kit/PageHeader.tsx'
import { ProgressBar } from '../kit/ProgressBar.tsx'
import { Screen } from './Screen.tsx'

export type OpeningScreenProps = { readonly title: string; readonly label: string }

export const OpeningScreen = ({ title, label }: OpeningScreenProps) => (
  <Screen title={title} isReady={false} layout="centered">
    <PageHeader title={title} />
    <div className="opening">
      <ProgressBar label={label} />
    </div>
  </Screen>
)
