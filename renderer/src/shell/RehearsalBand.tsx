// The band that a rehearsal carries on every screen, in sight however far one scrolls. Renderer.
import { uiText } from '../../../shared/text/ui.ts'
import { Icon } from '../kit/icons.tsx'

export const RehearsalBand = () => (
  <aside className="rehearsal-band">
    <Icon name="rehearsal" /> {uiText.app.rehearsal}
  </aside>
)
