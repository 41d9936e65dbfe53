"""Places and institutions, many of them named after people: the hardest harmless values."""

from __future__ import annotations

from tests.detection.people import Row, plain

PROVINCES = ("Azuay", "Bolívar", "Cañar", "Carchi", "Cotopaxi", "Chimborazo", "El Oro", "Esmeraldas", "Guayas", "Imbabura",
    "Loja", "Los Ríos", "Manabí", "Morona Santiago", "Napo", "Pastaza", "Pichincha", "Tungurahua", "Zamora Chinchipe",
    "Galápagos", "Sucumbíos", "Orellana", "Santo Domingo de los Tsáchilas", "Santa Elena")  # fmt: skip
CANTONS = ("Cuenca", "Gualaceo", "Guaranda", "Azogues", "Tulcán", "Latacunga", "Riobamba", "Machala", "Quinindé",
    "Guayaquil", "Alfredo Baquerizo Moreno", "Simón Bolívar", "Coronel Marcelino Maridueña", "General Antonio Elizalde",
    "Antonio Ante", "Otavalo", "Pedro Moncayo", "Rumiñahui", "Pedro Vicente Maldonado", "Eloy Alfaro", "Sucre",
    "Olmedo", "Rocafuerte", "Flavio Alfaro", "Santiago", "Francisco de Orellana", "Carlos Julio Arosemena Tola",
    "Mejía", "Espejo", "Montúfar", "Playas", "Salcedo", "Saquisilí", "Jaramijó", "Jipijapa", "Baños")  # fmt: skip
PARISHES = ("Gil Ramírez Dávalos", "Hermano Miguel", "Juan Montalvo", "Eloy Alfaro", "Mariscal Sucre", "Rumipamba",
    "San Juan", "San Andrés", "Camilo Ponce", "González Suárez", "Juan de Velasco", "Antonio José Holguín", "Lizarzaburu",
    "Juan Benigno Vela", "Augusto N. Martínez", "Eugenio Espejo", "San Pablo", "Chugchilán", "Guangaje", "Cebadas",
    "Velasco Ibarra", "Luis Cordero", "Javier Loyola", "Simón Bolívar", "Nueve de Octubre", "Tarqui")  # fmt: skip
DEPARTMENTS = ("Guatemala", "El Progreso", "Sacatepéquez", "Chimaltenango", "Escuintla", "Santa Rosa", "Sololá",
    "Totonicapán", "Quetzaltenango", "Suchitepéquez", "Retalhuleu", "San Marcos", "Huehuetenango", "Quiché",
    "Baja Verapaz", "Alta Verapaz", "Petén", "Izabal", "Zacapa", "Chiquimula", "Jalapa", "Jutiapa")  # fmt: skip
MUNICIPIOS = ("San Juan Sacatepéquez", "Villa Nueva", "San Pedro Carchá", "Santa María Nebaj", "San Mateo Ixtatán",
    "Santa Catarina Pinula", "San José Pinula", "San Lucas Tolimán", "Santiago Atitlán", "San Sebastián Coatán",
    "San Rafael La Independencia", "Santa Eulalia", "San Francisco El Alto", "Fray Bartolomé de las Casas", "Cobán",
    "San Pedro Sacatepéquez", "San Miguel Ixtahuacán", "Concepción Huista", "Santa Bárbara", "Mixco", "Patzún",
    "Colomba Costa Cuca", "El Tumbador", "Esquipulas", "Livingston", "Melchor de Mencos", "Asunción Mita", "Joyabaj",
    "Chichicastenango", "Momostenango", "Palín", "Raxruhá", "Chahal", "San Cristóbal Cucho", "Génova")  # fmt: skip
HEROES = ("Eloy Alfaro", "Manuela Sáenz", "Dolores Cacuango", "Tránsito Amaguaña", "Vicente Rocafuerte", "Juan Montalvo",
    "Gabriel García Moreno", "Benigno Malo", "Remigio Crespo Toral", "Teodoro Gómez de la Torre", "Pedro Vicente Maldonado",
    "Luis Felipe Borja", "Isidro Ayora", "José Joaquín de Olmedo", "Carlos Andrade Marín", "Enrique Garcés", "Abel Gilbert",
    "Teófilo Dávila", "Rodríguez Zambrano", "Alfonso Villagómez Román", "Camilo Gallegos", "Miguel Hilario Alcívar")  # fmt: skip
HEROES_GT = ("Justo Rufino Barrios", "Miguel García Granados", "Mariano Gálvez", "Tecún Umán", "Rafael Álvarez Ovalle",
    "Enrique Gómez Carrillo", "Miguel Ángel Asturias", "Rigoberta Menchú Tum", "Juan José Arévalo", "Pedro Molina",
    "José Cecilio del Valle", "Dolores Bedoya", "María Josefa Barillas", "Fray Rodrigo de la Cruz", "Atanasio Tzul",
    "Jacobo Árbenz Guzmán", "José Matías Delgado", "Lázaro Chacón", "Jorge Ubico", "Pedro de Bethancourt")  # fmt: skip


def _hero(r: Row) -> str:
    return r.pick(*(HEROES if r.country == "ec" else HEROES_GT))


def province(r: Row) -> str:
    """Province or department."""
    return r.pick(*(PROVINCES if r.country == "ec" else DEPARTMENTS))


def canton(r: Row) -> str:
    """Canton or municipality."""
    return r.pick(*(CANTONS if r.country == "ec" else MUNICIPIOS))


def canton_upper(r: Row) -> str:
    """In capitals without accents."""
    return plain(canton(r)).upper()


def parish(r: Row) -> str:
    """Parish, or a village of Guatemala."""
    if r.country == "ec":
        return r.pick(*PARISHES)
    return r.pick("Aldea ", "Caserío ", "Cantón ", "Colonia ") + r.pick(
        "Las Rosas",
        "San José",
        "Chuipajá",
        "El Rosario",
        "Pachaj",
        "Santa Elena",
        "Xequemeyá",
        "La Libertad",
        "Don Tomás",
        "Panimaquip",
    )


def school(r: Row) -> str:
    """A school named after somebody."""
    kinds = (
        ("Unidad Educativa", "Escuela de Educación Básica", "U.E.", "Colegio", "CEI", "UECIB", "Escuela Fiscal")
        if r.country == "ec"
        else ("EORM", "Escuela Oficial Rural Mixta", "INEB", "Instituto Normal", "Escuela Tipo Federación", "E.O.U.M.")
    )
    return f"{r.pick(*kinds)} {r.pick('', 'Dr. ', 'Gral. ', '')}{_hero(r)}"


def school_bare(r: Row) -> str:
    """As registers of schools have it: the name of the person alone, in capitals."""
    return plain(_hero(r)).upper()


def hospital(r: Row) -> str:
    """A hospital or health post named after somebody."""
    return f"{r.pick('Hospital', 'Centro de Salud', 'Hospital General', 'Maternidad', 'Subcentro de Salud', 'Puesto de Salud')} {r.pick('', 'Dr. ')}{_hero(r)}"


def street(r: Row) -> str:
    """A street named after somebody."""
    return (
        f"{r.pick('Av.', 'Calle', 'Avenida', 'Pasaje', 'Blvr.', 'Calzada')} {r.pick('', 'Dr. ', 'Coronel ')}{_hero(r)}"
    )


def street_bare(r: Row) -> str:
    """The name of a street alone."""
    return _hero(r)


def park(r: Row) -> str:
    """Park, stadium, bridge, market."""
    return f"{r.pick('Parque', 'Estadio', 'Puente', 'Mercado', 'Terminal Terrestre', 'Coliseo', 'Biblioteca', 'Plaza')} {_hero(r)}"


def company(r: Row) -> str:
    """A firm with surnames in its name."""
    s = r.pick(
        "Jaramillo",
        "Guamán",
        "Hernández",
        "Zambrano",
        "Pérez & Hijos",
        "Toapanta",
        "López Morales",
        "Xicay",
        "García",
        "De León",
        "Hermanos Cevallos",
        "Doña Rosita",
        "San Judas",
    )
    return r.pick(
        f"Ferretería {s}",
        f"Constructora {s} S.A.",
        f"{s} Cía. Ltda.",
        f"Comercial {s}",
        f"Distribuidora {s}",
        f"Importadora {s} S.A.S.",
        f"Librería y Papelería {s}",
        f"Transportes {s}, S.A.",
        f"Taller {s}",
        f"Imprenta {s}",
    )


def office(r: Row) -> str:
    """A unit of an institution."""
    return r.pick(
        "Dirección de Talento Humano",
        "Unidad de Compras",
        "Jefatura de Catastro",
        "Secretaría Municipal",
        "Gerencia Financiera",
        "Coordinación Zonal 3",
        "Dirección de Obras Públicas",
        "Auditoría Interna",
        "Dirección de Salud",
        "Unidad de Género",
        "Juzgado de la Niñez",
    )


def home_address(r: Row) -> str:
    """Where somebody lives."""
    n = r.rng.randint(1, 99)
    if r.country == "ec":
        return r.pick(
            f"Cdla. {r.pick('La Garzota', 'Los Ceibos', 'Kennedy', 'El Recreo')} mz. {n} villa {r.rng.randint(1, 40)}",
            f"{street(r)} N{n}-{r.rng.randint(10, 200)} y {street_bare(r)}",
            f"Calle {street_bare(r)} {n}-{r.rng.randint(10, 99)} y Bolívar, casa de dos pisos",
            f"Barrio {r.pick('San José', 'La Dolorosa', 'Santa Rosa', 'El Calvario')}, calle {n} y pasaje B, casa {r.rng.randint(1, 300)}",
            f"Urb. {r.pick('El Condado', 'Puerto Azul', 'Los Arrayanes')}, lote {n}, casa {r.rng.randint(1, 50)}",
        )
    return r.pick(
        f"{r.rng.randint(1, 30)} calle {r.rng.randint(1, 20)}-{n} zona {r.rng.randint(1, 21)}",
        f"{r.rng.randint(1, 20)}a. avenida {r.rng.randint(1, 20)}-{n}, zona {r.rng.randint(1, 19)}, Colonia {r.pick('El Maestro', 'Mirador', 'Primero de Julio')}",
        f"Lote {n} manzana {r.pick('A', 'B', 'C', 'D')}, Colonia {r.pick('Santa Isabel', 'La Florida', 'Jocotales')}",
        f"Cantón {r.pick('Chuisuc', 'Pachoc', 'Xesacmaljá')}, sector {n}, casa {r.rng.randint(1, 90)}",
        f"Km {r.rng.randint(8, 60)}.5 carretera a {r.pick('El Salvador', 'Antigua')}, casa {n}",
    )
