// How loud the microphone is, to see that it hears the room. Renderer.
import { useEffect, useState } from 'react'
import { Label } from 'react-aria-components/Label'
import { Meter } from 'react-aria-components/Meter'
import { recordingText as text } from '../../../../../shared/text/session/recording.ts'

const EVERY_MS = 100
const FALL_DB = 2
/** In decibels below the loudest that a microphone can say. */
const [SILENT_DB, LOW_DB, HIGH_DB] = [-60, -42, -3]

type LevelMeterProps = { readonly stream: MediaStream; readonly isPaused: boolean }

export function LevelMeter({ stream, isPaused }: LevelMeterProps) {
  const decibels = useDecibels(stream, isPaused)
  const percent = Math.round((100 * (decibels - SILENT_DB)) / -SILENT_DB)
  const word = wordOf(decibels)
  return (
    <Meter className="level" value={percent} valueLabel={text.levels[word]} data-level={word}>
      <div className="level__head">
        <Label>{text.level}</Label>
        <span className="muted">{text.levels[word]}</span>
      </div>
      <div className="level__track" aria-hidden="true">
        <div className="level__bar" style={{ inlineSize: `${percent}%` }} />
      </div>
    </Meter>
  )
}

function wordOf(decibels: number): keyof typeof text.levels {
  if (decibels <= SILENT_DB) return 'silent'
  if (decibels < LOW_DB) return 'low'
  return decibels > HIGH_DB ? 'high' : 'good'
}

/** The loudest of the last tenth of a second; it falls slowly, as speech has pauses. */
function useDecibels(stream: MediaStream, isPaused: boolean): number {
  const [decibels, setDecibels] = useState(SILENT_DB)
  useEffect(() => {
    if (isPaused) {
      setDecibels(SILENT_DB)
      return undefined
    }
    const context = new AudioContext()
    const analyser = context.createAnalyser()
    const samples = new Float32Array(analyser.fftSize)
    context.createMediaStreamSource(stream).connect(analyser)
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples)
      const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
      const now = Math.min(0, Math.round(20 * Math.log10(peak)))
      setDecibels((before) => Math.max(SILENT_DB, now, before - FALL_DB))
    }, EVERY_MS)
    return () => {
      clearInterval(timer)
      void context.close()
    }
  }, [stream, isPaused])
  return decibels
}
