"""Headers of surveys: whole questions, some of which end in a colon as labels of documents do."""

from desktop_app.core.reading import open_source

HEADER = ["ID", "Q1 Edad de la informante", "Q2 ¿Cómo se considera?", "Q3 Actualmente usted es:", "Q4 ¿Ha migrado?"]


def opened(tmp_path, rows):
    path = tmp_path / "encuesta.csv"
    path.write_text("\n".join(",".join(row) for row in rows), encoding="utf-8")
    return open_source(path, tmp_path / "w").sheets[0].regions[0]


def test_one_question_with_a_colon_leaves_the_header_a_header(tmp_path):
    body = [[f"{734429 + i}", str(18 + i), ("Indígena", "Mestiza")[i % 2], "Soltera", "No"] for i in range(12)]
    region = opened(tmp_path, [HEADER, *body])
    assert region.header_rows == (0,)


def test_labels_with_their_values_stay_over_the_table(tmp_path):
    labels = [["Institución:", "Patronato Provincial", "Fecha:", "2026-03-31", ""]]
    names = [["id", "edad", "pueblo", "estado", "migro"]]
    body = [[str(i), str(18 + i), "Maya", "Soltera", "No"] for i in range(12)]
    region = opened(tmp_path, [*labels, *names, *body])
    assert region.header_rows == (1,)
