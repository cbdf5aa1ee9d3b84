// «1 fila», «5 filas». Runs in every process.

export const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`)

/** «1 postulación», «3 postulaciones». */
export const submissions = (n: number) => count(n, 'postulación', 'postulaciones')
