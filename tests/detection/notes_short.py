"""Short cells: people written in hard ways beside things that are called like people (half `notes`)."""

from __future__ import annotations

from tests.detection import kinds as k
from tests.detection import notes_people as who
from tests.detection import places as at
from tests.detection.people import Row, plain
from tests.detection.spec import table


def _couple(r: Row) -> str:
    return f"{who.short(r)} {r.pick('y', 'e hijos /', '/', '-', '&')} {who.short(r)}"


def _titled(r: Row) -> str:
    return f"{r.pick('Ing.', 'Dra.', 'Lcdo.', 'Tnlgo.', 'Abg.', 'Sgto.', 'Econ.', 'Obst.')} {who.surname(r)}"


def _titled_gt(r: Row) -> str:
    return f"{r.pick('Lic.', 'Licda.', 'P.E.M.', 'Inga.', 'Bach.', 'Don', 'Doña', 'Seño', 'Prof.')} {who.short(r)}"


def _user(r: Row) -> str:
    return plain(f"{who.given(r)[0]}{who.surname(r)}").lower().replace(" ", "")


def _heirs(r: Row) -> str:
    return r.pick(f"Hdros. {who.surnames(r)}", f"{who.surnames_first(r)} y otros", f"{who.name(r)} y Sra.")


TABLES = (
    table("notes_ec_turnos_medicos", "ec", ("fecha", k.date(2024, 2024)), ("médico", _titled, "PERSON@"), ("sala", at.street_bare, "#rooms named after heroes"),
        ("usuario sis", _user, "?"), ("equipo", k.one("Philips", "Siemens", "Mindray", "Hermann")), ("pacientes", k.count(40)), rows=60),
    table("notes_ec_puestos_feria", "ec", ("puesto", k.serial("A-{}")), ("adjudicatario", _couple, "PERSON"), ("giro", k.one("Legumbres", "Hornado Doña Esther", "Ropa", "Jugos Rosita")),
        ("canon", k.money(60)), ("mercado", at.park, "#market named after somebody"), rows=60, delimiter=";"),
    table("notes_ec_pesca_lanchas", "ec", ("matrícula", k.digits(5, "B-02-")), ("embarcación", k.one("La Niña María", "Don Segundo", "San Jacinto II", "Virgen del Carmen", "Mi Johanna", "Rey David", "Capitán Vera"), "#boats"),
        ("armador", who.initial, "PERSON"), ("puerto", k.one("San Mateo", "Jaramijó", "Santa Rosa", "Anconcito")), ("eslora m", k.money(14, low=5)), rows=60),
    table("notes_ec_predios_rurales", "ec", ("clave", k.digits(10, "0650")), ("propietario o posesionario", _heirs, "PERSON"), ("nombre del predio", k.one("La Dolorosa", "San Luis", "Santa Martha", "El Rosario", "Don Bosco", "La Delfina"), "#farms"),
        ("ha", k.money(30)), ("colindante N", who.surnames, "PERSON"), ("parroquia", at.parish), rows=60, encoding="cp1252"),
    table("notes_gt_maestros_asignados", "gt", ("código", k.digits(8)), ("escuela", at.school), ("maestro(a)", _titled_gt, "PERSON@"), ("grado", k.one("Primero", "Párvulos", "Sexto")),
        ("libro de texto", k.one("Nacho", "Don Quijote", "Popol Vuh", "Barbuchín", "Victoria", "Miguelito"), "#books"), rows=60),
    table("notes_gt_futbol_jugadores", "gt", ("dorsal", k.count(30, 1)), ("apellido", who.surname, "PERSON"), ("apodo", k.one("Pando", "Chucho", "El Pescadito", "Moyo", "Tuco"), "?"), ("equipo", k.one("Municipal", "Xelajú", "Deportivo San Pedro", "Marquense", "Sacachispas")),
        ("estadio", k.one("Mario Camposeco", "Doroteo Guamuch Flores", "Julián Tesucún", "Carlos Salazar Hijo"), "#stadiums"), ("goles", k.count(20)), rows=60),
    table("notes_gt_ganado_aretes", "gt", ("arete", k.digits(6, "GT")), ("animal", k.one("Princesa", "Mariposa", "Lucero", "Canela", "Rosita", "Chabela", "Don Goyo"), "#animals"), ("raza", k.one("Jersey", "Brahman", "Pardo Suizo")),
        ("dueño", who.surnames_first, "PERSON"), ("finca", k.one("San Rafael", "Santa Lucía", "La Esperanza", "El Carmen"), "#farms"), rows=60),
    table("notes_gt_huracanes_danios", "gt", ("año", k.one("2005", "2010", "2016", "2020")), ("evento", k.one("Stan", "Agatha", "Otto", "Eta", "Julia", "Amanda", "Cristóbal", "Iota"), "#storms"), ("depto", at.province), ("puente", at.street_bare, "#bridges named after heroes"),
        ("daño Q", k.money(900000)), ("santo patrono", k.one("San Juan Bautista", "Santiago Apóstol", "San Pedro", "Santa Ana"), "#saints"), rows=60, delimiter=";"),
)  # fmt: skip
