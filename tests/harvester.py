"""The metadata quality score (MQA) as a harvester counts it: from a DCAT graph alone, by a table of its own.

https://data.europa.eu/mqa/methodology. It shares nothing with the program's own score, which is held against it.
"""

from rdflib.namespace import DCAT, DCTERMS, RDF

EU = "http://publications.europa.eu/resource/authority/"
IANA = "https://www.iana.org/assignments/media-types/"
OPEN_LICENCES = ("https://creativecommons.org/", "http://creativecommons.org/", "https://opendatacommons.org/")
NOT_PROPRIETARY, MACHINE_READABLE = {"CSV", "ODS", "JSON", "XML"}, {"CSV", "ODS", "JSON", "XML", "XLSX"}


def counted(graph, answers):
    """Points a harvester finds for the one dataset of a graph; `answers`: whether addresses answer, or who asks them."""
    ask = answers if callable(answers) else lambda _address: answers
    (me,) = graph.subjects(RDF.type, DCAT.Dataset)

    def has(subject, *predicates):
        return all(graph.value(subject, p) is not None for p in predicates)

    of_dataset = (
        (30, has(me, DCAT.keyword)),
        (30, has(me, DCAT.theme)),
        (20, has(me, DCTERMS.spatial)),
        (20, has(me, DCTERMS.temporal)),
        (30, has(me, DCTERMS.title, DCTERMS.description)),
        (10, has(me, DCTERMS.accessRights)),
        (5, str(graph.value(me, DCTERMS.accessRights)).startswith(f"{EU}access-right/")),
        (20, has(me, DCAT.contactPoint)),
        (10, has(me, DCTERMS.publisher)),
        (5, has(me, DCTERMS.issued)),
        (5, has(me, DCTERMS.modified)),
    )
    total = float(sum(points for points, earned in of_dataset if earned))
    distributions = list(graph.subjects(RDF.type, DCAT.Distribution))
    for d in distributions:
        form = str(graph.value(d, DCTERMS["format"])).removeprefix(f"{EU}file-type/")
        licence = str(graph.value(d, DCTERMS.license))
        of_file = (
            (50, has(d, DCAT.accessURL) and ask(str(graph.value(d, DCAT.accessURL)))),
            (20, has(d, DCAT.downloadURL)),
            (30, has(d, DCAT.downloadURL) and ask(str(graph.value(d, DCAT.downloadURL)))),
            (20, has(d, DCTERMS["format"])),
            (10, has(d, DCAT.mediaType)),
            (5, str(graph.value(d, DCTERMS["format"])).startswith(f"{EU}file-type/")),
            (5, str(graph.value(d, DCAT.mediaType)).startswith(IANA)),
            (20, form in NOT_PROPRIETARY),
            (20, form in MACHINE_READABLE),
            (20, has(d, DCTERMS.license)),
            (10, licence.startswith(OPEN_LICENCES)),
            (5, has(d, DCTERMS.rights)),
            (5, has(d, DCAT.byteSize)),
        )
        total += sum(points for points, earned in of_file if earned) / len(distributions)
    return total
