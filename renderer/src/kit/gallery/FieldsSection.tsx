// Gallery: fields in their states. Renderer; never in a release build.
import { useState } from 'react'
import { FileDrop } from '../FileDrop.tsx'
import { Grid, Panel } from '../Layout.tsx'
import { AmountField, NumberField } from '../NumberField.tsx'
import { Select } from '../Select.tsx'
import { Slider } from '../Slider.tsx'
import { TextArea, TextField } from '../TextField.tsx'

const regions = [
  { id: 'junin', label: 'Junín' },
  { id: 'puno', label: 'Puno' },
  { id: 'lima-provincias', label: 'Lima provincias', description: 'Cuenta como región (Bases 6.5)' },
  { id: 'lima', label: 'Lima Metropolitana', isDisabled: true },
] as const

export function FieldsSection() {
  const [name, setName] = useState('María Quispe')
  const [comment, setComment] = useState('La propuesta responde a su región.')
  const [amount, setAmount] = useState('39.995')
  const [region, setRegion] = useState<(typeof regions)[number]['id'] | null>(null)
  const [kept, setKept] = useState(962)
  const [files, setFiles] = useState<readonly File[]>([])
  return (
    <Panel title="Campos">
      <Grid min="20rem">
        <TextField label="Nombre" description="Como figura en la resolución" value={name} onChange={setName} />
        <TextField label="Correo" isOptional value="" />
        <TextField label="Código de activación" value="" error="Escriba el código de su carta de activación" />
        <TextField label="Concurso" value="CDC 2025" isReadOnly />
        <AmountField
          id="sample-amount"
          label="Monto otorgado"
          value={amount}
          onChange={setAmount}
          error="«39.995» puede ser treinta y nueve mil o treinta y nueve soles. Escríbalo con dos decimales."
        />
        <AmountField label="Monto solicitado" value="98,500.00" isDisabled />
        <Slider
          label="Monto por otorgar"
          minValue={900}
          maxValue={1000}
          step={1}
          value={kept}
          valueText={`${kept / 10} % de lo solicitado`}
          onChange={setKept}
        />
        <NumberField label="Puntos adicionales" minValue={0} maxValue={2} defaultValue={1} />
        <Select label="Región" options={regions} value={region} onChange={setRegion} />
        <TextArea
          id="sample-reason"
          label="Comentario"
          description="Se publica en la matriz de retroalimentación, sin su nombre."
          value={comment}
          onChange={setComment}
          minLength={80}
          maxLength={600}
        />
        <FileDrop
          label="Paquete de postulaciones aptas"
          description="El archivo .aptos que entregó la DAFO"
          accept={['.aptos']}
          files={files}
          onFiles={setFiles}
        />
      </Grid>
    </Panel>
  )
}
