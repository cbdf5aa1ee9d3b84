// Every component of the kit in its states, to be looked at and judged by axe. Renderer; never in a release build.
import { Screen } from '../../shell/Screen.tsx'
import { Shell } from '../../shell/Shell.tsx'
import { Stack } from '../Layout.tsx'
import { PageHeader } from '../PageHeader.tsx'
import { ActsSection } from './ActsSection.tsx'
import { ChoicesSection } from './ChoicesSection.tsx'
import { DataSection } from './DataSection.tsx'
import { FeedbackSection } from './FeedbackSection.tsx'
import { FieldsSection } from './FieldsSection.tsx'
import { galleryPlaces, SAVED_AT } from './sample.ts'
import { DeskSection, ViewerSection } from './ViewerSection.tsx'

export function Gallery() {
  return (
    <Shell
      contest="CDC 2025"
      roleName="Jurado/a"
      saved={{ kind: 'saved', atEpochMs: SAVED_AT }}
      isRehearsal
      places={galleryPlaces}
      placeKey="gallery"
      onLock={() => undefined}
    >
      <Screen title="Galería" isReady>
        <PageHeader eyebrow="Componentes" title="Galería" lead="Cada pieza de la interfaz en sus estados." />
        <Stack gap="3">
          <ActsSection />
          <FeedbackSection />
          <FieldsSection />
          <ChoicesSection />
          <DataSection />
          <ViewerSection />
          <DeskSection />
        </Stack>
      </Screen>
    </Shell>
  )
}
