// The activation letters (es-PE): one per juror, with the code that opens the juror's own desk. Runs in every process.

type Letter = { readonly name: string; readonly profile: string; readonly code: string }

const letter = (title: string, { name, profile, code }: Letter) =>
  `${title}

Para: ${name}
${profile}

Su código de activación para abrir el paquete del concurso en la aplicación Acta Jurado es:

    ${code}

El código es personal: abre su escritorio y firma su matriz. No lo comparta ni lo guarde junto al paquete.
Si lo pierde, pida a la DAFO que emita otro.
`

/** All letters as one text, a page each. */
export const activationLetters = (title: string, letters: readonly Letter[]) =>
  letters.map((one) => letter(title, one)).join('\f\n')
