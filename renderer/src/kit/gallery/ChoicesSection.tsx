// Gallery: the score panel, radio buttons, check boxes, switch. Renderer; never in a release build.
import { useRef, useState } from 'react'
import { CheckboxGroup, Switch } from '../CheckboxGroup.tsx'
import { Grid, Panel, Stack } from '../Layout.tsx'
import { RadioGroup } from '../RadioGroup.tsx'
import { focusScoreScale, ScoreScale } from '../ScoreScale.tsx'
import { scale } from './sample.ts'

const subcriteria = [
  'Solidez de la fundamentación',
  'Relevancia para un público amplio',
  'Coherencia del plan de distribución',
  'Trayectoria del equipo',
]

const grounds = [
  { id: 'languages', label: 'Lenguas indígenas u originarias' },
  { id: 'peoples', label: 'Pueblos indígenas u originarios y afrodescendientes' },
  { id: 'gender', label: 'Paridad de género y diversidad' },
  { id: 'disability', label: 'Personas con discapacidad', isDisabled: true },
] as const

const senses = [
  { id: 'for', label: 'A favor' },
  { id: 'against', label: 'En contra', description: 'Pide las razones del voto singular' },
] as const

export function ChoicesSection() {
  const [chosen, setChosen] = useState<readonly (typeof grounds)[number]['id'][]>(['languages'])
  const [sense, setSense] = useState<'for' | 'against' | null>('for')
  const [isLarge, setLarge] = useState(true)
  return (
    <Panel title="Elecciones">
      <Grid min="24rem">
        <ScorePanel />
        <Stack>
          <RadioGroup label="Voto de J2" options={senses} value={sense} onChange={setSense} orientation="horizontal" />
          <RadioGroup
            label="Causa de la abstención"
            options={senses}
            value={null}
            onChange={setSense}
            error="Elija una causa"
          />
          <CheckboxGroup label="Puntos adicionales" options={grounds} value={chosen} onChange={setChosen} />
          <Switch isSelected={isLarge} onChange={setLarge}>
            Letra grande para la sala
          </Switch>
          <Switch isDisabled>Grabación</Switch>
        </Stack>
      </Grid>
    </Panel>
  )
}

export function ScorePanel() {
  const [scores, setScores] = useState<readonly (number | null)[]>([4, null, null, 2])
  const groups = useRef<(HTMLDivElement | null)[]>([])
  const focus = (at: number) => focusScoreScale(groups.current[at] ?? null)
  const give = (at: number, value: number) => setScores(scores.with(at, value))
  return (
    <Stack gap="1">
      {subcriteria.map((label, at) => (
        <ScoreScale
          key={label}
          label={label}
          scale={scale}
          value={scores[at] ?? null}
          onChange={(value) => give(at, value)}
          onDigit={(digit) => {
            if (!scale.some(({ value }) => String(value) === digit)) return
            give(at, Number(digit))
            focus(at + 1)
          }}
          onMove={(step) => focus(at + step)}
          ref={(group) => {
            groups.current[at] = group
          }}
        />
      ))}
      <ScoreScale label="Leído de una matriz sellada" scale={scale} value={5} onChange={() => undefined} isReadOnly />
      <ScoreScale
        label="Con parentesco declarado"
        emptyWord="Se abstuvo"
        scale={scale}
        value={null}
        onChange={() => undefined}
        isDisabled
      />
    </Stack>
  )
}
