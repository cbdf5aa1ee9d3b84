// Instants of the log (ISO, UTC) as the room reads them. Runs in the renderer.
import { formatDateTime, formatTime } from '../../../../shared/text/format.ts'

export const dateTimeText = (iso: string) => formatDateTime(Date.parse(iso))
export const timeText = (iso: string) => formatTime(Date.parse(iso))
