// «1 fila», «5 filas». Runs in every process.

export const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`)
