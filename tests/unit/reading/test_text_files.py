"""Text files: encodings told by their evidence, delimiters, quotes, preambles, and doubt shown as samples."""

import pytest

from desktop_app.core.errors import NotATable
from desktop_app.core.reading import inspect_json, open_source, read_rows
from desktop_app.core.reading.source import Answers

LINES = [
    "Código;Cantón;Descripción;Año",
    "0101;Cañar;Atención a niños;2021",
    "0102;Nabón;Señalización pública;2022",
    "0103;Oña;Óptica y corazón;2023",
    "0104;Sígsig;Jardín botánico;2024",
]
ROWS = [line.split(";") for line in LINES]


def written(tmp_path, text, encoding="utf-8", name="datos.csv"):
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [
        ("utf-8", "utf-8"), ("utf-8-sig", "utf-8-sig"), ("latin-1", "latin-1"), ("cp850", "cp850"),
        ("mac-roman", "mac-roman"), ("utf-16", "utf-16"), ("utf-16-le", "utf-16-le"), ("utf-16-be", "utf-16-be"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_encoding(tmp_path, encoding, expected, ending):
    path = written(tmp_path, ending.join(LINES), encoding)
    assert open_source(path, tmp_path / "w").encoding == expected
    assert read_rows(path) == ROWS


def test_cp1252_has_signs_that_latin1_lacks(tmp_path):
    path = written(tmp_path, "\n".join([*LINES, "0105;Chordeleg;«Oro» – “joyería” 5 €;2024"]), "cp1252")
    assert open_source(path, tmp_path / "w").encoding == "cp1252"
    assert read_rows(path)[-1][2] == "«Oro» – “joyería” 5 €"


def test_central_european_is_not_taken_for_spanish(tmp_path):
    text = "nazwa;miasto\nMały sklep;Łódź\nKsięgarnia pod lipą;Gdańsk\nPiekarnia Świeża;Kraków\n"
    path = written(tmp_path, text, "cp1250")
    assert read_rows(path)[1] == ["Mały sklep", "Łódź"]


def test_ascii(tmp_path):
    assert open_source(written(tmp_path, "a,b\n1,2\n"), tmp_path / "w").encoding == "ascii"


def test_one_broken_byte_stays_utf8_and_is_repaired(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes("\n".join(LINES).encode().replace("Oña".encode(), b"O\xf1a"))
    assert open_source(path, tmp_path / "w").encoding == "utf-8"
    assert read_rows(path) == ROWS


def test_doubt_gives_samples_of_the_same_lines(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"nombre;valor\nX\x92;1\nY\xa2;2\n\xd2Z;3\n")
    samples = open_source(path, tmp_path / "w").decode_samples
    assert 2 <= len(samples) <= 3
    assert len({sample.lines for sample in samples}) == len(samples)
    assert {len(sample.lines) for sample in samples} == {3}
    for sample in samples:
        assert open_source(path, tmp_path / "w", Answers(encoding=sample.encoding)).encoding == sample.encoding


def test_no_samples_without_doubt(tmp_path):
    assert open_source(written(tmp_path, "\n".join(LINES), "latin-1"), tmp_path / "w").decode_samples == ()


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|", "^", "~"])
def test_delimiter(tmp_path, delimiter):
    path = written(tmp_path, "\n".join(delimiter.join(row) for row in ROWS))
    assert open_source(path, tmp_path / "w").delimiter == delimiter
    assert read_rows(path) == ROWS


def test_decimal_commas_do_not_fool_the_delimiter(tmp_path):
    text = "provincia;monto;tasa\nAzuay;1.234,50;0,5\nLoja;2.000,00;1,25\nCañar;15,75;3,00\n"
    assert open_source(written(tmp_path, text), tmp_path / "w").delimiter == ";"


def test_one_column(tmp_path):
    path = written(tmp_path, "provincia\nAzuay\nCañar, la bella\nLoja\nEl Oro\n")
    assert open_source(path, tmp_path / "w").delimiter == ""
    assert read_rows(path)[2] == ["Cañar, la bella"]


def test_officer_says_delimiter(tmp_path):
    path = written(tmp_path, "a,b;c\n1,2;3\n")
    assert open_source(path, tmp_path / "w", Answers(delimiter=";")).sheets[0].n_columns == 2


def test_sep_line_is_a_record_of_its_own(tmp_path):
    path = written(tmp_path, "sep=;\r\n" + "\r\n".join(LINES))
    found = inspect_json(path)
    assert (found["delimiter"], found["header_rows"], found["first_data_row"]) == (";", [2], 3)


def test_quotes_line_breaks_and_doubled_quotes(tmp_path):
    text = 'id,nota,valor\n1,"dice ""sí"", y\nsigue",10\n2,"a, b",20\n3,simple,30\n'
    assert read_rows(written(tmp_path, text)) == [
        ["id", "nota", "valor"],
        ["1", 'dice "sí", y\nsigue', "10"],
        ["2", "a, b", "20"],
        ["3", "simple", "30"],
    ]


def test_single_quotes(tmp_path):
    text = "".join(f"{i},'Calle {i}, casa',{i * 3}\n" for i in range(1, 9))
    assert read_rows(written(tmp_path, text))[0] == ["1", "Calle 1, casa", "3"]


def test_backslash_escapes(tmp_path):
    text = "id,nota\n" + "".join(f'{i},"dijo \\"sí\\" {i}"\n' for i in range(1, 6))
    assert read_rows(written(tmp_path, text))[1] == ["1", 'dijo "sí" 1']


def test_preamble_footer_and_blank_lines_keep_record_numbers(tmp_path):
    text = "Ministerio de Prueba\nCorte: enero\n\n" + "\n".join(LINES) + "\n\nFuente: registros propios\n"
    found = inspect_json(written(tmp_path, text))
    assert found["header_rows"] == [4]
    assert (found["first_data_row"], found["last_data_row"], found["notes_rows"]) == (5, 8, [10])


def test_ragged_records_lose_nothing(tmp_path):
    text = "a;b;c\n1;2;3\n4;5\n6;7;8;9\n10;11;12\n"
    assert read_rows(written(tmp_path, text))[3][:4] == ["6", "7", "8", "9"]


def test_leading_zeros_and_spaces_survive(tmp_path):
    rows = read_rows(written(tmp_path, "código;nombre\n007; Ana \n010;\u00a0Luis\n"))
    assert rows[1:] == [["007", " Ana "], ["010", "\u00a0Luis"]]


def test_file_without_header(tmp_path):
    found = inspect_json(written(tmp_path, "".join(f"0{i};Cantón {i};{i * 7}\n" for i in range(1, 9))))
    assert (found["header_rows"], found["first_data_row"]) == ([], 1)


def test_many_records_are_read_in_parts(tmp_path):
    path = written(tmp_path, "id,valor\n" + "".join(f"{i},{i % 13}\n" for i in range(60_000)))
    opened = open_source(path, tmp_path / "w")
    assert opened.sheets[0].n_rows == 60_001
    assert opened.sheets[0].regions[0].last_row == 60_000


def test_a_quote_that_never_closes_does_not_swallow_the_file(tmp_path):
    lines = [f"{i};calle {i};{i * 2}" for i in range(60_000)]
    lines[30_000] = '30000;"calle sin cerrar;60000'
    rows = read_rows(written(tmp_path, "id;nota;valor\n" + "\n".join(lines) + "\n"))
    assert len(rows) == 60_001
    assert rows[-1] == ["59999", "calle 59999", "119998"]


@pytest.mark.parametrize(
    ("text", "header", "first"),
    [
        ("Provincia;Estado;Casos\nAzuay;Abierto;-\nLoja;Cerrado;3\nCañar;Abierto;5\nGuayas;Cerrado;7", (0,), 1),
        ("Provincia;Casos;Monto\nAzuay;S/D;S/D\nBolívar;-;-\nLoja;3;4,5\nCañar;5;3,2\nEl Oro;1;2", (0,), 1),
        ("Registro de ayudas\nLugar;Lugar;Gente\nProvincia;Cantón;Casos\nAzuay;Cuenca;3\nLoja;Loja;3", (1, 2), 3),
        ("item:a|-|-\nitem:b|x|y\nuno|2|3\ndos|4|5\ntres|6|7", (0, 1), 2),
    ],
)
def test_rows_with_dashes_are_data_under_the_header_and_header_above_it(tmp_path, text, header, first):
    region = open_source(written(tmp_path, text), tmp_path / "w").sheets[0].regions[0]
    assert (region.header_rows, region.first_row) == (header, first)


def test_a_line_longer_than_any_cell_is_no_table(tmp_path):
    with pytest.raises(NotATable):
        open_source(written(tmp_path, "a" * (17 << 20)), tmp_path / "w")


@pytest.mark.parametrize(
    ("text", "first_rows"),
    [
        ("cedula,monto\n1710000037,10\n1710000045,25\n", [["cedula", "monto"], ["1710000037", "10"]]),
        ("anio,total\n" + "".join(f"{2000 + i},{i}\n" for i in range(500)), [["anio", "total"], ["2000", "0"]]),
        ("valor\n0,10\n1,67\n2,5\n", [["valor"], ["0,10"]]),
        ("Precio, en dólares\n0,10\n1,67\n2,5\n", [["Precio, en dólares"], ["0,10"]]),
    ],
)
def test_two_columns_of_whole_numbers_are_no_decimal_commas(tmp_path, text, first_rows):
    path = tmp_path / "a.csv"
    path.write_text(text, encoding="utf-8")
    assert read_rows(path)[:2] == first_rows
