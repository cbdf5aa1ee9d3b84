// The interface. Runs in the renderer.
import { useEffect, useState } from 'react'
import { call } from './bridge/call.ts'

export function App() {
  const [version, setVersion] = useState<string>()
  useEffect(() => {
    void call('app.info', {}).then((reply) => reply.ok && setVersion(reply.value.version))
  }, [])
  return (
    <main data-ready={version === undefined ? undefined : ''}>
      <h1>Acta Jurado {version}</h1>
    </main>
  )
}
