// The wait after wrong codes and passphrases, in words (es-PE). Runs in every process.

/** "8 segundos", "1 minuto y 4 segundos", "5 minutos". */
export function waitText(seconds: number): string {
  const parts = [
    ...counted(Math.floor(seconds / 60), 'minuto', 'minutos'),
    ...counted(seconds % 60, 'segundo', 'segundos'),
  ]
  return parts.join(' y ')
}

const counted = (count: number, one: string, many: string) =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]

/** A sentence to follow another, with a space before it; nothing where there is no wait. */
export const afterWait = (seconds: string | number | undefined): string =>
  Number(seconds ?? 0) > 0 ? ` Puede probar otra vez en ${waitText(Number(seconds))}.` : ''
