"""Names of invented people: given names and surnames of Ecuador and Guatemala, compiled for these tests alone.

Written from general knowledge, independently of the lists that the detector uses, so that its gaps show. Many are
rare or unknown in Spain on purpose: Kichwa, Shuar, Waorani, Tsáchila, Afro-Ecuadorian, Maya, Garífuna, English ones.
"""

from __future__ import annotations


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


GIVEN: dict[tuple[str, str], tuple[str, ...]] = {
    ("ec", "F"): _words("""María Rosa Luz Blanca Narcisa Yadira Jessenia Yuliana Tatiana Génesis Nayeli Dayana Mayerli
        Lisbeth Gissela Piedad Zoila Carmita Targelia Dolores Fanny Germania Marlene Digna Mercy Sisa Saywa Kuyllur
        Illari Wayra Samay Nantar Tsetseg Ipiak Manuela Transito Rebeca Elsa Aída Bertha Clemencia Deysi Enma Filomena
        Gloria Hipatia Inés Jacqueline Karol Lourdes Maribel Norma Olga Patricia Rocío Silvia Teresa Úrsula Verónica
        Ximena Yolanda Zulay Anahí Doménica Emily Fernanda Gabriela Holanda Ivonne Jomaira Katherine Leonela Melba"""),
    ("ec", "M"): _words("""Jhonny Brayan Jefferson Stalin Lenin Darwin Wellington Washington Milton Klever Freddy
        Geovanny Holguer Byron Segundo Manuel Ángel Inti Nina Yaku Sayri Tupak Amaru Rumiñahui Achik Malki Kuri Urku
        Tiwi Etsa Nunkui Chumpi José Luis Carlos Juan Víctor Hugo Rómulo Efraín Gonzalo Galo Rodrigo Patricio Fausto
        Bolívar Eloy Vicente Néstor Wilmer Danny Henry Cristhian Joffre Leonidas Medardo Neptalí Olmedo Polivio Ramiro
        Santos Telmo Ulpiano Vinicio Wilfrido Xavier Yandry Zacarías Alcívar Baltazar Cléver Dionicio Ecuador Franklin"""),
    ("gt", "F"): _words("""Tomasa Petrona Juana Candelaria Micaela Manuela Catarina Dominga Vilma Aracely Heidy Ingrid
        Floridalma Mirna Odilia Magdalena Domitila Eulalia Brenda Yesenia Lesly Sindy Hilda Ixchel Ixmucané Nikté Ixkik
        María Josefa Marta Sandra Telma Sonia Dora Elvira Fidelia Gilda Herlinda Irma Jeimy Keily Lidia Marleny Nidia
        Otilia Paulina Reyna Santa Tránsito Verónica Wendy Yoselin Zonia Adelaida Berta Cristina Dalila Esperanza Flor"""),
    ("gt", "M"): _words("""Wilson Elmer Selvin Edwin Rigoberto Marvin Byron Mynor Estuardo Otto Walfre Florencio Balam
        Tojil Kan Ajpú Diego Gaspar Baltazar Melchor Nicolás Pascual Mateo Andrés Sebastián Domingo Tomás Lucas Marcos
        José Juan Pedro Miguel Mario Oscar Carlos Luis Erick Rony Sergio Hugo Julio Rolando Wilder Yeison Ervin Arnoldo
        Bonifacio Cayetano Delfino Emilio Felipe Gregorio Hermelindo Isidro Jacinto Leocadio Macario Noé Obdulio Ramiro"""),
}
SURNAMES: dict[tuple[str, str], tuple[str, ...]] = {
    ("ec", "mestizo"): _words("""Jaramillo Zambrano Cedeño Moreira Mendoza Vera Alcívar Andrade Cevallos Espinosa
        Villacís Naranjo Ordóñez Peñafiel Tapia Yánez Zurita Aguirre Burbano Coello Dávila Endara Falconí Garzón Hidalgo
        Intriago Jácome Loor Macías Noboa Ochoa Palacios Quezada Rivadeneira Solórzano Terán Ulloa Vivanco Wong Ycaza
        Zavala Abad Bravo Carrión Delgado Erazo Freire Granda Hurtado Jiménez Lozano Maldonado Narváez Orellana Pincay
        Quimis Reyes Santillán Toala Usca Vélez Castro Sánchez García López Flores Mora Paredes Salazar Torres Ramírez"""),
    ("ec", "kichwa"): _words("""Quishpe Guamán Chimbo Pilataxi Toapanta Chango Tipán Caiza Yumbo Grefa Andi Tanguila
        Shiguango Cerda Licuy Aguinda Lema Maigua Conejo Cachimuel Farinango Anrango Perugachi Muenala Morocho Sagñay
        Yuquilema Guacho Asqui Cujilema Tenelema Paguay Pullupaxi Llumiquinga Iza Chiluisa Unaucho Tigasi Cuchiparte
        Quinatoa Sisalema Masaquiza Caizabanda Saca Quizhpe Gualán Sarango Chuquimarca Pichucho Guaillas Tocagón"""),
    ("ec", "amazon"): _words("""Tsamaraint Chumpi Ankuash Wampash Antun Kajekai Nantip Shakai Juank Tsenkush Uwijint
        Sharup Mashiant Yankur Naichap Unkuch Pujupat Jimpikit Kuja Enqueri Nenquimo Omaca Ima Nihua Tocari Baihua
        Enomenga Irumenga Calazacón Aguavil Zaracay Gualinga Santi Vargas Canelos Mukucham Piaguaje Payaguaje Criollo"""),
    ("ec", "afro"): _words("""Caicedo Quiñónez Arroyo Mina Congo Lara Carcelén Minda Chalá Anangonó Folleco Lastra
        Ayoví Preciado Corozo Estupiñán Bone Valencia Angulo Cuero Nazareno Tenorio Reasco Perea Cabezas Klinger"""),
    ("gt", "ladino"): _words("""López Hernández García Morales Pérez Barrios Ovalle Mazariegos Barillas Cifuentes
        Orellana Monterroso Recinos Samayoa Arriaza Sagastume Lemus Chinchilla Portillo Girón Estrada Escobar Solórzano
        Pineda Aldana Véliz Juárez Galindo Marroquín Archila Búcaro Cermeño Duarte Enríquez Fuentes Gramajo Herrarte
        Interiano Jerez Klée Leal Monzón Najarro Oliva Pivaral Quiñónez Ruano Sandoval Tobar Urrutia Vásquez Zepeda"""),
    ("gt", "maya"): _words("""Xicay Xol Caal Coc Choc Tzoc Tzul Ixcot Ajanel Batz Chavajay Cojtí Cuc Cumes Ixcoy Ixmatá
        Mucú Pop Poou Putul Quiej Quisquinay Raxjal Saquic Sicán Sis Sut Tahay Tambriz Tecún Tiul Toj Tuy Tzaj Tzunún
        Us Xiloj Xinico Xitumul Yat Yaxcal Yool Zapeta Ajpop Ajcabul Ajquijay Bocel Cac Chub Cucul Ich Maquín Tut Quib
        Botzoc Sacul Coy Jolomná Chiquín Bámaca Chilel Matías Pablo Domingo Sales Jerónimo Mateo Pascual Francisco"""),
    ("gt", "garifuna"): _words("Arana Norales Bernárdez Lino Nolberto Suazo Arzú Blanco Ávila Castillo Álvarez"),
}
GROUPS = {"ec": ("mestizo", "mestizo", "kichwa", "kichwa", "amazon", "afro"), "gt": ("ladino", "maya", "maya")}
TITLES = ("Ing.", "Dr.", "Dra.", "Lic.", "Abg.", "Sr.", "Sra.", "Arq.", "Lcda.", "MSc.", "Prof.", "Licda.", "Don")
PARTICLES = ("de la Cruz", "de la Torre", "del Pozo", "de León", "del Cid", "San Lucas", "de los Ángeles", "de Paz")


LEFT_OUT = {"held": 1, "held2": 2, "held3": 2, "fresh": 3}


def part(items: tuple[str, ...], half: str) -> tuple[str, ...]:
    """Three quarters of a list: the held tables have names that the others never show, and the other way round."""
    left_out = LEFT_OUT.get(half, 0)
    return tuple(item for i, item in enumerate(items) if i % 4 != left_out)
