"""The description as linked data: DCAT-AP 3 in Turtle and JSON-LD, for one dataset or a catalogue of several.

https://semiceu.github.io/DCAT-AP/releases/3.0.1/. Every node has an address of its own (none is blank): the same
description gives the same bytes. Without a portal the dataset's address is a `urn:uuid` made from its institution and
portal name, the same on every computer; files are then named relative to the file that describes them.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import quote

from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, RDFS, SKOS, XSD

from desktop_app.core.metadata.authorities import PUBLIC, country_uri, file_type_uri, language_uri
from desktop_app.core.metadata.dataset import Dataset
from desktop_app.core.metadata.naming import portal_name
from desktop_app.core.metadata.vocabularies import term

if TYPE_CHECKING:
    from desktop_app.core.packaging.package import PackageFile

SPDX = Namespace("http://spdx.org/rdf/terms#")
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
_MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
_INSIDE = {"CSV": "text/csv", "JSON": "application/json", "XML": "application/xml"}  # of what leaves zipped
_NAMES = uuid.uuid5(uuid.NAMESPACE_OID, "alista dataset")
_PREFIXES = {"dcat": DCAT, "dct": DCTERMS, "foaf": FOAF, "skos": SKOS, "spdx": SPDX, "vcard": VCARD, "xsd": XSD}


@dataclass(frozen=True, slots=True)
class Published:
    """Where a dataset stands; "" is not known, or nowhere yet.

    `page`: its address on the portal, `downloads`: that of each file by name, `issued` and `modified`: ISO dates.
    """

    page: str = ""
    downloads: Mapping[str, str] = field(default_factory=dict)
    issued: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One dataset of a catalogue."""

    dataset: Dataset
    files: Sequence[PackageFile]
    where: Published = field(default_factory=Published)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Who publishes the datasets, under which title; `address`: of the catalogue itself."""

    title: str
    description: str
    publisher: str
    address: str
    language: str = "es"


def dataset_graph(entry: Entry) -> Graph:
    """One dataset with its distributions (the files that are `uploaded`)."""
    graph = _graph()
    _add_dataset(graph, entry)
    return graph


def catalogue_graph(catalogue: Catalogue, entries: Iterable[Entry]) -> Graph:
    """A catalogue with all its datasets."""
    graph, me = _graph(), URIRef(catalogue.address)
    graph.add((me, RDF.type, DCAT.Catalog))
    for predicate, text in ((DCTERMS.title, catalogue.title), (DCTERMS.description, catalogue.description)):
        graph.add((me, predicate, Literal(text, lang=catalogue.language)))
    _link(graph, me, DCTERMS.language, language_uri(catalogue.language), DCTERMS.LinguisticSystem)
    _add_agent(graph, me, catalogue.publisher)
    for entry in entries:
        graph.add((me, DCAT.dataset, _add_dataset(graph, entry)))
    return graph


def to_turtle(graph: Graph) -> bytes:
    """UTF-8, the same bytes for the same graph."""
    return graph.serialize(format="turtle", encoding="utf-8")


def to_json_ld(graph: Graph) -> bytes:
    """UTF-8 JSON with the prefixes as its context, nodes and values in a fixed order."""
    context = {prefix: str(namespace) for prefix, namespace in _PREFIXES.items()}
    document = json.loads(graph.serialize(format="json-ld", context=context, auto_compact=False))
    return json.dumps(_ordered(document), ensure_ascii=False, indent=1, sort_keys=True).encode()


def dataset_address(entry: Entry) -> str:
    """An address made from the page on the portal, or a name that needs none.

    >>> dataset_address(Entry(Dataset(title="Obras", acronym="MTOP"), ()))[:9]
    'urn:uuid:'
    """
    if entry.where.page:
        return f"{entry.where.page}#dataset"  # the page is a document about it, and a node of its own
    owner = entry.dataset.institution or entry.dataset.acronym
    return f"urn:uuid:{uuid.uuid5(_NAMES, f'{owner}/{portal_name(entry.dataset)}')}"


def _graph() -> Graph:
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in _PREFIXES.items():
        graph.bind(prefix, namespace)
    return graph


def _add_dataset(graph: Graph, entry: Entry) -> URIRef:
    dataset, where = entry.dataset, entry.where
    me = URIRef(dataset_address(entry))
    graph.add((me, RDF.type, DCAT.Dataset))
    graph.add((me, DCTERMS.identifier, Literal(portal_name(dataset))))
    _say(graph, me, DCTERMS.title, dataset.title, dataset)
    _say(graph, me, DCTERMS.description, dataset.description, dataset)
    for tag in dataset.tags:
        _say(graph, me, DCAT.keyword, tag, dataset)
    _add_theme(graph, me, dataset)
    _link(graph, me, DCTERMS.accrualPeriodicity, _uri("frequencies", dataset.frequency), DCTERMS.Frequency)
    _link(graph, me, DCTERMS.language, language_uri(dataset.language), DCTERMS.LinguisticSystem)
    _link(graph, me, DCTERMS.accessRights, PUBLIC, DCTERMS.RightsStatement)
    _link(graph, me, DCAT.landingPage, where.page, FOAF.Document)
    _add_dates(graph, me, where)
    _add_agent(graph, me, dataset.institution)
    _add_contact(graph, me, dataset)
    _add_coverage(graph, me, dataset)
    if dataset.source:
        origin = _part(me, "origen")
        graph.add((me, DCTERMS.provenance, origin))
        graph.add((origin, RDF.type, DCTERMS.ProvenanceStatement))
        _say(graph, origin, RDFS.label, dataset.source, dataset)
    for file in entry.files:
        if file.uploaded:
            graph.add((me, DCAT.distribution, _add_file(graph, me, file, entry)))
    return me


def _add_theme(graph: Graph, me: URIRef, dataset: Dataset) -> None:
    theme = term("themes", dataset.theme)
    if theme is not None:
        _link(graph, me, DCAT.theme, theme.uri, SKOS.Concept)
        _say(graph, URIRef(theme.uri), SKOS.prefLabel, theme.label(dataset.language), dataset)


def _add_agent(graph: Graph, me: URIRef, name: str) -> None:
    if name:
        agent = _part(me, "institucion")
        graph.add((me, DCTERMS.publisher, agent))
        graph.add((agent, RDF.type, FOAF.Agent))
        graph.add((agent, FOAF.name, Literal(name)))


def _add_contact(graph: Graph, me: URIRef, dataset: Dataset) -> None:
    name = dataset.contact.name or dataset.institution
    if dataset.contact.name or dataset.contact.email:
        contact = _part(me, "contacto")
        graph.add((me, DCAT.contactPoint, contact))
        graph.add((contact, RDF.type, VCARD.Kind))
        if name:
            graph.add((contact, VCARD.fn, Literal(name)))
        if dataset.contact.email:
            graph.add((contact, VCARD.hasEmail, URIRef(f"mailto:{quote(dataset.contact.email, safe='@')}")))


def _add_coverage(graph: Graph, me: URIRef, dataset: Dataset) -> None:
    if dataset.period.start or dataset.period.end:
        period = _part(me, "periodo")
        graph.add((me, DCTERMS.temporal, period))
        graph.add((period, RDF.type, DCTERMS.PeriodOfTime))
        for predicate, day in ((DCAT.startDate, dataset.period.start), (DCAT.endDate, dataset.period.end)):
            if day:
                graph.add((period, predicate, Literal(day, datatype=XSD.date)))
    if dataset.place:
        place = URIRef(country_uri(dataset.place) or _part(me, "lugar"))
        graph.add((me, DCTERMS.spatial, place))
        graph.add((place, RDF.type, DCTERMS.Location))
        _say(graph, place, SKOS.prefLabel, dataset.place, dataset)


def _add_file(graph: Graph, dataset: URIRef, file: PackageFile, entry: Entry) -> URIRef:
    where = entry.where
    me = _part(dataset, quote(file.name))
    graph.add((me, RDF.type, DCAT.Distribution))
    _say(graph, me, DCTERMS.title, file.title, entry.dataset)
    download = where.downloads.get(file.name, "")
    # DCAT-AP wants an address of access even before there is a portal: the file lies beside its description
    graph.add((me, DCAT.accessURL, URIRef(where.page or download or quote(file.name))))
    graph.add((me, DCAT.downloadURL, URIRef(download or quote(file.name))))
    _link(graph, me, DCTERMS["format"], file_type_uri(file.content_format), DCTERMS.MediaTypeOrExtent)
    zipped = file.inner != file.name
    inside = _INSIDE.get(file.content_format, file.media_type) if zipped else file.media_type
    _link(graph, me, DCAT.mediaType, _MEDIA_TYPES + inside.partition(";")[0], DCTERMS.MediaType)
    _link(graph, me, DCAT.compressFormat, f"{_MEDIA_TYPES}application/zip" if zipped else "", DCTERMS.MediaType)
    graph.add((me, DCAT.byteSize, Literal(str(file.size), datatype=XSD.nonNegativeInteger)))
    checksum = URIRef(f"{me}-sha256")
    graph.add((me, SPDX.checksum, checksum))
    graph.add((checksum, RDF.type, SPDX.Checksum))
    _link(graph, checksum, SPDX.algorithm, str(SPDX.checksumAlgorithm_sha256), SPDX.ChecksumAlgorithm)
    graph.add((checksum, SPDX.checksumValue, Literal(file.sha256, datatype=XSD.hexBinary)))
    _add_licence(graph, me, entry.dataset)
    _link(graph, me, DCTERMS.language, language_uri(entry.dataset.language), DCTERMS.LinguisticSystem)
    _add_dates(graph, me, where)
    return me


def _add_licence(graph: Graph, me: URIRef, dataset: Dataset) -> None:
    """The address of a licence that everybody knows, or a document of its own that holds the officer's words."""
    if dataset.licence:
        address = _uri("licences", dataset.licence) or _part(me, "licencia")
        _link(graph, me, DCTERMS.license, address, DCTERMS.LicenseDocument)
        if not _uri("licences", dataset.licence):
            _say(graph, URIRef(address), RDFS.label, dataset.licence, dataset)


def _add_dates(graph: Graph, me: URIRef, where: Published) -> None:
    for predicate, day in ((DCTERMS.issued, where.issued), (DCTERMS.modified, where.modified)):
        if day:
            graph.add((me, predicate, Literal(day, datatype=XSD.date)))


def _say(graph: Graph, me: URIRef, predicate: URIRef, text: str, dataset: Dataset) -> None:
    if text:
        graph.add((me, predicate, Literal(text, lang=dataset.language or "es")))


def _link(graph: Graph, me: URIRef, predicate: URIRef, address: str, kind: URIRef) -> None:
    """A link, and what kind of thing is there: DCAT-AP's rules ask without looking it up."""
    if address:
        graph.add((me, predicate, URIRef(address)))
        graph.add((URIRef(address), RDF.type, kind))


def _part(me: URIRef, name: str) -> URIRef:
    return URIRef(f"{me}{'-' if '#' in me else '#'}{name}")


def _uri(vocabulary: str, code: str) -> str:
    found = term(vocabulary, code)
    return found.uri if found else ""


def _ordered(node: object) -> object:
    """Lists are sets in this form of JSON-LD: sorted, so that the bytes are the same every time."""
    if isinstance(node, dict):
        return {key: _ordered(value) for key, value in node.items()}
    if isinstance(node, list):
        return sorted((_ordered(value) for value in node), key=lambda value: json.dumps(value, sort_keys=True))
    return node
