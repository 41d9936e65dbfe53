"""What the rules of DCAT-AP (SHACL) say of a description, in Spanish: their own messages are for engineers.

Where the officer can mend it, the sentence is the one that the review shows for the same gap. The published ranges name
a few shapes that neither file defines (no path): those are left out, else nothing could be checked at all.
"""

from pathlib import Path

from pyshacl import validate
from rdflib import Graph, Namespace
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, SKOS

from desktop_app.app.translation import Translator
from desktop_app.core.text import msg

SHAPES = Path(__file__).resolve().parents[2] / "shared" / "reference-data" / "shacl"
SH = Namespace("http://www.w3.org/ns/shacl#")
SPDX = Namespace("http://spdx.org/rdf/terms#")
OF_THE_OFFICER = {
    DCTERMS.title: "Give your data a title.",
    DCTERMS.description: "Say what the data contains.",
    DCTERMS.publisher: "Say which institution publishes the data.",
    DCTERMS.license: "Choose how other people may use the data.",
    DCAT.keyword: "Add at least one tag so that people find the data.",
    DCAT.contactPoint: "Give an e-mail for questions about the data.",
    DCTERMS.accrualPeriodicity: "Say how often you will update the data.",
    DCTERMS.temporal: "The period ends before it begins. Correct one of the dates.",
}
OF_THE_FILES = {
    DCAT.theme: "El tema no es de la lista europea.",
    DCTERMS.spatial: "El lugar no está escrito como lugar.",
    DCTERMS.language: "El idioma no es de la lista europea.",
    DCTERMS.accessRights: "Los derechos de acceso no son de la lista europea.",
    DCTERMS.issued: "La fecha de publicación no es una fecha.",
    DCTERMS.modified: "La fecha de modificación no es una fecha.",
    DCTERMS.identifier: "El identificador no es un texto.",
    DCTERMS.provenance: "La fuente no está escrita como procedencia.",
    DCAT.landingPage: "La página de los datos no es una dirección.",
    DCAT.distribution: "Un archivo no está descrito.",
    DCAT.dataset: "Un conjunto del catálogo no está descrito.",
    DCAT.accessURL: "Un archivo no dice dónde se consigue.",
    DCAT.downloadURL: "Un archivo no dice de dónde se descarga.",
    DCTERMS["format"]: "El formato de un archivo no es de la lista europea.",
    DCAT.mediaType: "El tipo de un archivo no es de la lista oficial.",
    DCAT.compressFormat: "La compresión de un archivo no es de la lista oficial.",
    DCAT.byteSize: "El tamaño de un archivo no es un número.",
    SPDX.checksum: "La huella de un archivo no está escrita como huella.",
    SPDX.algorithm: "Una huella no dice cómo se calculó.",
    SPDX.checksumValue: "Una huella no tiene su valor.",
    DCAT.startDate: "El período no empieza en una fecha.",
    DCAT.endDate: "El período no termina en una fecha.",
    FOAF.name: "La institución no tiene nombre.",
    SKOS.prefLabel: "Un tema o un lugar no tiene nombre.",
}


def rules():
    """The published rules of DCAT-AP 3: properties and, in a file of their own, of what class each value is."""
    found = Graph().parse(SHAPES / "dcat-ap-3.0.1-SHACL.ttl") + Graph().parse(SHAPES / "dcat-ap-3.0.1-ranges.ttl")
    for shape, part in list(found.subject_objects(SH.property)):
        if found.value(part, SH.path) is None:
            found.remove((shape, SH.property, part))
    return found


def complaints(graph, shapes=None):
    """One Spanish sentence a property that the rules find fault with; the property's address where there is none."""
    _agrees, report, _text = validate(graph, shacl_graph=shapes or rules())
    paths = {report.value(result, SH.resultPath) for result in report.subjects(RDF.type, SH.ValidationResult)}
    speech = Translator("es", "ec")
    said = {path: speech.render(msg(words)) for path, words in OF_THE_OFFICER.items()} | OF_THE_FILES
    return sorted(said.get(path, str(path)) for path in paths)
