// The item of the address while a new agreement is written: #/…/acuerdos/nuevo. Runs in the renderer.
export const NEW_ITEM = 'nuevo'
