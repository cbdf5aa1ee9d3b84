// The 1,024 words for a hash that is read over the telephone (README: Four words). Sorted; never changed once files
// travel, because a place in this list is ten bits. Runs in every process.

export const wordList: readonly string[] = `
abanico abedul abierto abono abrazo abrigo abril abuela acacia aceite acero acertijo acorde acuarela acuerdo adelanto
aderezo adobe adorno aduana agenda agosto aguacate aguja ahorro aire ajedrez alambre alameda alarma albahaca albergue
alcalde alcoba alegre alerce alfabeto alfarero alfombra alimento alivio almendra almohada almuerzo alpaca alquiler
altar altura alumno amable amanecer amapola amarillo ambiente amigo amistad amplitud amuleto anagrama ancla andamio
anfibio anillo animal antena antiguo antorcha anzuelo aparador apellido apertura apio aplauso apunte arado arbusto
archivo ardilla argolla armario aroma arrecife arreglo arroyo arroz artesano artista asamblea ascenso asiento asombro
astilla astuto asunto atajo atento atlas atleta atuendo aurora autor avance avellana avena avenida aventura avestruz
aviso avispa ayuda azucena azulejo baile balada balanza ballena banana banco bandera banquete barbero barca barniz
barranco barrio base bazar bebida belleza bigote billete biombo bisagra bisonte bizcocho blusa bodega boleto boliche
bolsa bolsillo bombilla bondad bonito bordado bosque bote botica breve brillo brindis brisa broche bronce bruma
bufanda buque burbuja caballo cabecera cabina cacao cactus cadena cafetera caja calabaza calamar caldero caldo calle
calma calzado camello camerino caminata camisa campana campo canal canario canasta candado candela cangrejo canoa
cantante caoba caracola caramelo caravana caricia carnaval carpa carpeta carruaje cartel cartilla casaca cascada casco
caseta castillo caucho cazuela cebada cebolla cebra cedro celeste cemento ceniza centavo centella centro cepillo
cereal cereza cerrojo chaleco chalupa chaqueta charango charco charla chicle chimenea chispa choclo ciclo ciencia
cierre ciervo cifra cigarra cilindro ciruela cisne cita ciudad clase clavel clima cobalto cochera cocinero cocotero
codo cofre cohete colegio colina collar colmena colmillo coloquio color columna comarca comedia comercio cometa comida
comino compota confeti consejo consulta contorno convento copa copiloto corbata cordel cordial corneta cornisa corona
corral correo cortina cosecha costa costura crema cresta criatura cristal cronista crucero cuaderno cuarteto cuarzo
cuatro cubierta cubo cuchara cuello cuenca cuento cuerda cuidado cultura curioso curva dalia danza dardo debate
delantal delicia delta deporte derecho desayuno descanso desfile deshielo desierto despacho despegue destello destino
detalle diadema diagonal dialecto diamante diario dibujo diente diez diploma director disco disfraz distrito docena
ducha duende dulce dulzura durazno eclipse edificio educado ejemplo elegante emblema embudo emisora empate empresa
encaje encanto encina enebro enfoque enigma enjambre ensalada ensayo entero entorno entrada envase episodio equipaje
erizo escala escena escoba escritor escudo escuela escultor esencia esfera esmalte espacio espejo espiga espinaca
espiral esponja espuma esquina estado estampa estanque estatua estepa estilo estrella estuario estuche estudio etapa
etiqueta examen exterior fachada falda familia famoso farmacia farol febrero feliz feria festival fibra ficha fideo
figura final finca firmeza flamenco flauta flecha flor flota follaje folleto fondo forma fortuna franela frasco
frazada fresa fresno frontera fruta fuego futuro gabinete gaita galaxia galleta gallo ganado garabato garaje garbanzo
gardenia garganta garza gaseosa gaviota gemelo gente gigante gimnasio girasol glaciar globo gloria golfo gorra grabado
gracia granizo granja grano gratis grifo grulla grupo guante guayaba guiso guitarra hacienda hamaca harina hebilla
helado helecho hermano hermoso hierba hierro higo higuera himno historia hogar hombro homenaje honesto hongo hormiga
horno hospital hotel huella huerto humedad humilde idea idioma iglesia iguana ilustre imagen impulso infancia infinito
informe ingenio insecto instante inventor invierno isla jacinto jade jaguar jalea jarabe jaula jinete jirafa jornada
joven jueves jugador jugo juguete junio justicia justo juventud kilo kiwi koala ladera ladrillo lagarto laguna lancha
langosta largo latido laurel lavabo lavanda lazo leche lechuga lector lectura legumbre lejano lengua lenteja leopardo
letra letrero levadura leyenda libertad librero liebre lienzo ligero lila limonada limpieza lindo linterna lirio litro
llama llanura llave llegada lluvia longitud lucero lugar lumbre luminoso luna lunes madeja madrina maduro maestro
magia magnolia manguera manto manual manzana marea marfil margen marimba marinero martes martillo marzo masa mascota
matiz mazorca mecedora medalla medida medio mejilla mejora melena memoria mensaje menta mercado merienda metal meteoro
metro mezcla miel milagro milla mineral minuto mirada mochila moda modelo modesto molde molinero momento moneda
montura morado mosaico mosca mosquito mostaza motivo motor mudanza muelle muestra mundo muralla murmullo musgo musical
naipe naranja narciso nariz natural neblina nevado nevera niebla nieve nobleza noche nocturno nombre nopal norte nota
noticia novedad novela noventa nube nudo nuevo nuez nutria oasis obelisco obra obsequio ocho octubre oficina ojal
olfato olivo olla olmo orgullo oriente origen original orilla orquesta oruga ostra oveja padre paisaje palabra palacio
paladar paleta palmera palmito paloma pampa panadero panorama pantalla papagayo papel paquete parada paraguas pariente
parque parra partida paseo pasillo pasta pastel pastor patio pausa peaje pecera pedal pedestal peine percha perdiz
perejil perfil perfume permiso persiana pescado pianista piano picnic piedra pigmento pijama pilar piloto pimienta
pincel pintor pintura pionero pirueta piscina pizarra planeta planicie plato plaza plomo pluma plumero poeta polen
pomelo poncho popular portada portero postal postre pozo pradera precioso pregunta premio prenda primero primo
princesa prisma producto profesor progreso promesa pronto propina prosa prueba pueblo puente puerta pulgar pulpo
pulsera puntero punto pupitre quebrada queso quieto quince quinta racimo radio rancho rato raya realidad receta recibo
recinto recorte recreo recuerdo redondo reflejo refresco refugio regalo regreso reino relato relieve reloj remedio
remo reposo reptil rescate respaldo respeto respiro retrato revista riqueza ritmo roble robot roca rodilla rojo
romance ronda ropero rosal rostro rueda ruido rumbo rural sabana sabio sabor saco salado salsa salto salud sandalia
sardina sastre sauce secreto segundo seguro seis sello selva semana semilla sencillo senda sendero sentido serenata
serie siesta signo silencio silueta sirena sistema sitio sobre solapa solar soledad sombra sombrero sonido sonrisa
sorpresa suave subida suerte surco tabla tablero taburete taladro talento taller tambor tango tapete tapiz taquilla
tarde tarifa tarjeta tarta taxi teatro techo tecla teja templo temprano tenedor tenis ternura terraza terreno tesoro
tetera texto tibio tiempo tienda tigre tijera timbre tipo tiza toalla toldo tomate tomillo tonelada tornillo toronja
torre tortilla tortuga trabajo tragaluz traje trapecio trayecto trece tren triciclo trigo trineo triple triunfo trofeo
trompeta tronco tropical trozo trucha trueno turismo turno turquesa unidad universo vajilla valiente vapor vaquero
variedad vasija vecino vela velero venado ventana verano verdad verde verdura vergel verso vestido viaje victoria vida
vidrio viento viernes vinagre vino viola violeta virtud visita vitamina vitrina vivero vivienda vocal voleibol volumen
voluntad vuelo vuelta yoga yogur yuca zafiro zanja zapallo zapatero zodiaco zona zumo
`
  .trim()
  .split(/\s+/)
