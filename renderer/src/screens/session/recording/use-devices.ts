// The microphones and cameras of this machine; their names are known once one of them may be used. Runs in the renderer.
import { useEffect, useState } from 'react'
import { recordingText as text } from '../../../../../shared/text/session/recording.ts'
import type { Option } from '../../../kit/Select.tsx'

export type DeviceOptions = { readonly microphones: readonly Option[]; readonly cameras: readonly Option[] }

const SYSTEM: Option = { id: 'system', label: text.systemDevice }
const NONE: DeviceOptions = { microphones: [SYSTEM], cameras: [SYSTEM] }

/** What a chosen option stands for: empty for the system's own. */
export const deviceId = (option: string) => (option === SYSTEM.id ? '' : option)

export function useDevices(): DeviceOptions {
  const [options, setOptions] = useState(NONE)
  useEffect(() => {
    const { mediaDevices } = navigator
    let isOver = false
    const ask = async () => {
      const found = await mediaDevices.enumerateDevices().catch(() => [])
      if (!isOver) setOptions({ microphones: optionsOf(found, 'audioinput'), cameras: optionsOf(found, 'videoinput') })
    }
    void ask()
    mediaDevices.addEventListener('devicechange', ask)
    return () => {
      isOver = true
      mediaDevices.removeEventListener('devicechange', ask)
    }
  }, [])
  return options
}

function optionsOf(devices: readonly MediaDeviceInfo[], kind: MediaDeviceKind): readonly Option[] {
  const own = devices.filter((device) => device.kind === kind && !['', 'default'].includes(device.deviceId))
  return [
    SYSTEM,
    ...own.map(({ deviceId: id, label }, index) => ({ id, label: label || text.unnamedDevice(index + 1) })),
  ]
}
