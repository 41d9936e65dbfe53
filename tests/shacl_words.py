"""What the rules of DCAT-AP (SHACL) say of a description, in the sentences that the officer reads for the same gap."""

from pathlib import Path

from pyshacl import validate
from rdflib import Graph, Namespace
from rdflib.namespace import DCAT, DCTERMS, RDF

from desktop_app.app.translation import Translator
from desktop_app.core.text import msg

SHAPES = Path(__file__).resolve().parents[2] / "shared" / "reference-data" / "shacl" / "dcat-ap-3.0.1-SHACL.ttl"
SH = Namespace("http://www.w3.org/ns/shacl#")
WORDS = {
    DCTERMS.title: "Give your data a title.",
    DCTERMS.description: "Say what the data contains.",
    DCTERMS.publisher: "Say which institution publishes the data.",
    DCTERMS.license: "Choose how other people may use the data.",
    DCAT.keyword: "Add at least one tag so that people find the data.",
    DCAT.contactPoint: "Give an e-mail for questions about the data.",
    DCTERMS.temporal: "The period ends before it begins. Correct one of the dates.",
}


def complaints(graph):
    """One Spanish sentence a property that the rules find fault with; the property's address where there is none."""
    _agrees, report, _text = validate(graph, shacl_graph=Graph().parse(SHAPES))
    paths = {report.value(result, SH.resultPath) for result in report.subjects(RDF.type, SH.ValidationResult)}
    speech = Translator("es", "ec")
    return sorted(speech.render(msg(WORDS[path])) if path in WORDS else str(path) for path in paths)
