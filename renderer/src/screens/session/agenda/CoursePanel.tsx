// The course of the session so far, in the sentences of the Acta. Renderer.
import { coursePart } from '../../../../../shared/domain/acta/record-course.ts'
import { courseLine } from '../../../../../shared/text/acta-course.ts'
import { sittingText as text } from '../../../../../shared/text/session/sitting.ts'
import { Panel } from '../../../kit/Layout.tsx'
import { useSession } from '../../../state/session.ts'

export function CoursePanel() {
  const { state } = useSession()
  const { course } = coursePart(state)
  if (!course) return null
  return (
    <Panel title={text.course}>
      <p className="muted small">{text.courseLead}</p>
      <ul className="room-gapped">
        {course.map(courseLine).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Panel>
  )
}
