// The words of unlocking and locking: code, passphrase, waits, the countdown (es-PE). Runs in every process.
import { PASSPHRASE_MIN } from '../access/passphrase.ts'

export const unlockText = {
  code: 'Código de activación',
  codeHint: 'Está en su carta. Da igual escribirlo con guiones o sin ellos.',
  codeMissing: 'Escriba el código de activación.',
  passphrase: 'Frase de paso',
  passphraseHint: 'La que usted definió en este equipo.',
  passphraseMissing: 'Escriba la frase de paso.',
  useCode: 'Entrar con el código de la carta',
  usePassphrase: 'Entrar con la frase de paso',

  wait: {
    title: 'Hubo varios intentos equivocados seguidos',
    left: (time: string) => `Puede probar otra vez en ${time}.`,
  },

  offer: {
    title: 'Defina una frase de paso',
    lead: 'Con ella se entra en este equipo sin el código de la carta. No sale de aquí, y nadie puede recuperarla: si la olvida, vuelve a servir el código.',
    forgottenLead: 'Entró con el código. Puede definir ahora una frase nueva en lugar de la que olvidó.',
    consequence:
      'Sin una frase de paso habrá que escribir el código de la carta cada vez que el programa se bloquee o se cierre.',
    field: 'Frase de paso nueva',
    fieldHint: `Al menos ${PASSPHRASE_MIN} caracteres. Sirven cuatro palabras que no vayan juntas en ninguna parte.`,
    again: 'Repita la frase',
    differs: 'Las dos frases no son iguales. Escríbalas otra vez.',
    save: 'Guardar la frase',
    later: 'Ahora no',
  },

  change: {
    open: 'Frase de paso',
    title: 'Frase de paso de este equipo',
    lead: 'Se pide en lugar del código cada vez que el programa se bloquea o se cierra.',
    current: 'Frase de paso actual',
    saved: 'La frase de paso quedó guardada en este equipo.',
  },

  idle: {
    title: 'No hay nadie trabajando',
    left: (time: string) => `El programa se bloquea en ${time}. Lo que ya está guardado queda como está.`,
    stay: 'Seguir trabajando',
  },
} as const
