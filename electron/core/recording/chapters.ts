// The places of a recording as a file of its own beside it: chapters in WebVTT, for a player and for the eye. Core.

export type Chapter = { readonly elapsedMs: number; readonly text: string }

/** Each chapter lasts until the next one that begins later, the last until `endMs`. */
export function chaptersFile(title: string, chapters: readonly Chapter[], endMs: number): string {
  const cues = chapters.map(({ elapsedMs, text }, index) => {
    const next = chapters.find((other) => other.elapsedMs > elapsedMs)?.elapsedMs ?? endMs
    return `${index + 1}\n${timestamp(elapsedMs)} --> ${timestamp(Math.max(next, elapsedMs + 1))}\n${cueText(text)}\n`
  })
  return [`WEBVTT ${cueText(title)}\n`, ...cues].join('\n')
}

const two = (n: number) => String(n).padStart(2, '0')

function timestamp(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const clock = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) => two(Math.floor(part))).join(':')
  return `${clock}.${String(Math.floor(ms % 1000)).padStart(3, '0')}`
}

/** One line, without what a player would take for its own marks. */
const cueText = (text: string) =>
  text.replaceAll(/\s+/g, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
