// The first-run tour of a desk: five cards, each beside what it speaks of. It blocks nothing and takes no focus. Renderer.
import { useEffect, useState } from 'react'
import { tourText as text } from '../../../../shared/text/help.ts'
import { keyLists } from '../../../../shared/text/keys.ts'
import { Button } from '../../kit/Button.tsx'
import { useKeys } from '../../kit/use-keys.ts'
import { useNotebook } from '../../state/notebook.ts'

type Step = keyof typeof text.steps

/** Where each step points: an element of the frame or of Postulaciones. */
const targets: Readonly<Record<Step, string>> = {
  places: '.rail',
  work: '.main h1',
  saved: '.title-line__facts',
  lock: '[data-tool="lock"]',
  help: '[data-tool="help"]',
}
const steps = Object.keys(targets) as readonly Step[]

export function Tour() {
  const { notebook, changeDesk } = useNotebook()
  const end = () => changeDesk((papers) => ({ ...papers, hasSeenTour: true }))
  return notebook.desk.hasSeenTour ? null : <Cards onEnd={end} />
}

function Cards({ onEnd }: { readonly onEnd: () => void }) {
  const [at, setAt] = useState(0)
  const step = steps[at] ?? 'places'
  const { title, text: words } = text.steps[step]
  const isLast = at === steps.length - 1
  useKeys({ Escape: onEnd }, keyLists.everywhere)
  const place = usePlace(targets[step])
  return (
    <>
      <div className="tour__mark" aria-hidden="true" style={place.mark} />
      <section className="tour" aria-label={text.title} style={place.card}>
        <div aria-live="polite">
          <h2 className="tour__title">{title}</h2>
          <p>{words}</p>
        </div>
        <div className="tour__acts">
          <span className="muted small">{text.step(at + 1, steps.length)}</span>
          {!isLast && (
            <Button size="small" variant="quiet" keys={['Esc']} onPress={onEnd}>
              {text.skip}
            </Button>
          )}
          <Button size="small" variant="primary" onPress={isLast ? onEnd : () => setAt(at + 1)}>
            {isLast ? text.end : text.next}
          </Button>
        </div>
      </section>
    </>
  )
}

type Place = { readonly mark: Box; readonly card: Pick<Box, 'left' | 'top'> }
type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

const GAP = 8
const CARD = { width: 352, height: 200 }
const nowhere: Place = { mark: { left: 0, top: 0, width: 0, height: 0 }, card: { left: GAP, top: GAP } }

/** Beside the target, inside the window; again whenever the window changes. */
function usePlace(selector: string): Place {
  const [place, setPlace] = useState(nowhere)
  useEffect(() => {
    const measure = () => {
      const target = document.querySelector(selector)
      if (target) setPlace(placeBeside(target.getBoundingClientRect()))
    }
    measure()
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [selector])
  return place
}

function placeBeside({ left, top, width, height }: DOMRect): Place {
  const isAtSide = height > CARD.height && left + width + CARD.width < window.innerWidth
  const wanted = isAtSide ? { left: left + width + GAP, top: top + GAP } : { left, top: top + height + GAP }
  return {
    mark: { left: left - GAP / 2, top: top - GAP / 2, width: width + GAP, height: height + GAP },
    card: {
      left: Math.max(GAP, Math.min(wanted.left, window.innerWidth - CARD.width - GAP)),
      top: Math.max(GAP, Math.min(wanted.top, window.innerHeight - CARD.height - GAP)),
    },
  }
}
