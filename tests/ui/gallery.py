"""Every component once, to be looked at and searched for defects (used by test_gallery.py and `python -m tests.ui.gallery DIR`)."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from desktop_app.ui.icons import Icon
from desktop_app.ui.models.sheet_model import Band, Fold, SheetModel
from desktop_app.ui.models.table_model import ColumnHead, ListSource, TableModel
from desktop_app.ui.theme.theme import apply_theme
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.before_after import BeforeAfter
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card, SelectCard
from desktop_app.ui.widgets.check_box import CheckBox
from desktop_app.ui.widgets.chip import Chip
from desktop_app.ui.widgets.choice_list import Choice, ChoiceList, OptionRow
from desktop_app.ui.widgets.data_table import DataTable
from desktop_app.ui.widgets.drop_zone import DropZone
from desktop_app.ui.widgets.facet import Facet, FacetValue
from desktop_app.ui.widgets.field import ComboBox, Field, LineEdit, TextArea
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import STRETCH, Columns, FlowLayout, column, row
from desktop_app.ui.widgets.lists import ReceiptList, ReceiptRow, SummaryList, SummaryRow
from desktop_app.ui.widgets.meters import BarRow, HBars, Meter, Ring
from desktop_app.ui.widgets.notices import EmptyState
from desktop_app.ui.widgets.pill import Pill
from desktop_app.ui.widgets.sheet_view import Merged, SheetView
from desktop_app.ui.widgets.stages import ProgressLine, Stage, StageList, StageState

LONG = "La misma persona tendrá el mismo código en todo el archivo. No se guarda en ninguna parte cómo volver atrás."


def _page(*items, spacing=12):
    page = QWidget()
    page.setObjectName("gallery")
    layout = QVBoxLayout(page)
    layout.setContentsMargins(32, 24, 32, 20)
    layout.setSpacing(spacing)
    for item in items:
        layout.addWidget(item)
    layout.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area


def _flow(*widgets):
    holder = QWidget()
    flow = FlowLayout(holder)
    for widget in widgets:
        flow.addWidget(widget)
    return holder


def controls():
    disabled = Button("No disponible", "primary")
    disabled.setEnabled(False)
    buttons = _flow(
        Button("Continuar: Limpiar", "primary"),
        Button("Atrás", "secondary", "arrow-left"),
        Button("Deshacer", "ghost", "arrow-back-up"),
        Button("Marcar otra columna…", "link"),
        Button("Guardar", "secondary", "download", small=True),
        Button("Ver en el portal", "primary", "external-link", icon_right=True),
        Button("", "ghost", "settings", name="Ajustes"),
        disabled,
    )
    pills = _flow(
        Pill("Falta decidir", "warn", "alert-triangle"),
        Pill("Se quitará", "ok", "check", plain=True),
        Pill("Sugerido", "none", height=20),
        Pill("CSV", "info"),
        Pill("Detenido", "danger", "alert-circle"),
        Chip("Atenciones sociales, 2026", "de su publicación de septiembre", "history"),
        Chip("12.005 filas"),
    )
    choices = ChoiceList(
        "¿Qué hacemos con esta columna?",
        [
            Choice(
                "remove",
                "Quitar la columna",
                "Es lo más seguro. Casi nunca hace falta para entender los datos.",
                suggested=True,
            ),
            Choice("code", "Reemplazar por un código", LONG),
            Choice("keep", "Conservar", "Solo si la ley obliga a publicarla."),
        ],
    )
    choices.set_value("code")
    options = OptionRow("¿Es correcto?", [Choice("yes", "Sí, es lo mismo"), Choice("no", "No, es otro servicio")])
    options.set_value("yes")
    tick = CheckBox("Confirmo que mi institución autoriza publicar estos datos")
    tick.setChecked(True)
    first = SelectCard(
        "persona_cedula",
        row(
            (
                column(
                    Label("persona_cedula", "strong"),
                    Label("Número de cédula", "hint"),
                    Label("12.046 de 12.046 celdas", "hint"),
                ),
                1,
            ),
            Pill("Falta decidir", "warn", "alert-triangle", width=114),
        ),
    )
    first.setChecked(True)
    second = SelectCard(
        "persona_nombres",
        row(
            (column(Label("persona_nombres", "strong"), Label("Nombres y apellidos", "hint")), 1),
            Pill("Se quitará", "ok", "check", plain=True, width=114),
        ),
    )
    left = column(buttons, pills, tick, CheckBox("Sin marcar"), options, first, second, STRETCH, spacing=12)
    right = column(
        Banner(
            "Sin señales de datos personales",
            "Volvimos a buscar en los 4 archivos finales, hoy 14:02. Mire también usted.",
            "ok",
            icon="shield-check",
        ),
        Banner(
            "Hoja oculta",
            "Parece tener cédulas. No se publicará.",
            "warn",
            actions=[Button("Ver la hoja", "secondary", small=True), Button("¿Qué es esto?", "link")],
        ),
        Banner("El portal no responde", "Su trabajo está guardado.", "danger"),
        Banner("Todavía nadie puede verlo"),
        choices,
        STRETCH,
        spacing=12,
    )
    return _page(Columns(left, right))


def fields():
    title = Field(
        "¿Cómo se llama?",
        LineEdit("Atenciones sociales del Patronato Provincial, 2026"),
        hint="Diga qué es, de quién y de qué año. Evite siglas.",
    )
    text = Field(
        "¿Qué contiene?",
        TextArea(
            "Cada fila es una atención dada a una persona entre enero y octubre de 2026. Incluye cantón, edad en grupos y sexo."
        ),
        hint="Empiece por «Cada fila es…».",
    )
    mail = Field("¿A qué correo pueden escribir?", LineEdit("datos@patronato"), hint="Use uno de la institución.")
    mail.advise("Falta lo que va después de la arroba, por ejemplo «.gob.ec».", wrong=True)
    combo = ComboBox([("m", "Mensual"), ("a", "Anual")], placeholder="Elija")
    picked = ComboBox([("m", "Mensual"), ("a", "Anual")])
    picked.set_value("m")
    often = Field("¿Cada cuánto?", picked)
    often.advise("Su ley pide cada mes.")
    left = column(
        ProgressLine("Grupos", ["Nombre", "Fechas y lugar", "Uso y licencia", "Columnas"], 1),
        title,
        text,
        mail,
        Field("Tema", combo, optional="opcional"),
        often,
        STRETCH,
        spacing=16,
    )
    zone = DropZone(
        "Arrastre aquí su hoja de cálculo",
        "Excel (.xlsx, .xls), LibreOffice (.ods) o CSV",
        "Elegir archivo…",
        [".xlsx", ".csv"],
    )
    right = column(zone, Card(EmptyState("Aquí verá el cambio", "Elija una opción para verlo.")), STRETCH, spacing=12)
    return _page(Columns(left, right, stretch=(3, 2)))


ROWS = [
    ("05/01/2026", "17••••••42", "Quito", "120,50"),
    ("05/01/2026", "17••••••08", "QUITO", "18,00"),
    ("06/01/2026", "10••••••55", None, "12,75"),
]
HEADS = [
    ColumnHead("fecha", icon="calendar", note="fecha"),
    ColumnHead("persona_cedula", icon="letter-case", note="texto"),
    ColumnHead("canton", icon="letter-case", note="texto"),
    ColumnHead("servicio_monto", is_number=True, icon="hash", note="número"),
]


def sheet_model(fold=True):
    lines = [
        ("PATRONATO PROVINCIAL DE SERVICIOS SOCIALES", None, None, None, None),
        ("Atenciones a la ciudadanía, enero a octubre de 2026", None, None, None, None),
    ]
    lines += [("Fecha", "Persona atendida", None, "Cantón", "Monto (USD)"), (None, "Cédula", "Nombres", None, None)]
    lines += [(f"05/01/20{i:02}", "17••••••42", "M••••• Q••••", "Quito", f"{i},50") for i in range(40)]
    lines += [
        ("TOTAL", None, None, None, "218.406,25"),
        ("Fuente: Registro de atenciones, Dirección de Gestión Social.", None, None, None, None),
        ("Nota: los valores de octubre son preliminares.", None, None, None, None),
    ]
    bands = [
        Band(0, 1, "muted", "Título", "no se usa"),
        Band(2, 3, "header", "Encabezado", "2 filas"),
        Band(4, 43, "data", "Datos", "40 filas"),
        Band(44, 44, "struck", "Total"),
        Band(45, 46, "muted", "Notas", "no se usan"),
    ]
    model = SheetModel(ListSource(lines), 5, bands, Fold(7, 42, "36 filas más") if fold else None)
    model.set_number_columns([4])
    return model


def tables():
    sheet = SheetView("Así está en su archivo", sheet_model())
    sheet.set_merged([Merged(2, 1, 2, 2), Merged(2, 0, 3, 0), Merged(2, 3, 3, 3), Merged(2, 4, 3, 4)])
    sheet.setFixedHeight(sheet.natural_height(12))
    table = DataTable("Así quedarán", TableModel(ListSource(ROWS), HEADS), fit_rows=3)
    plain = [ColumnHead(h.name, h.is_number) for h in HEADS]
    after = [(f"2026-01-0{5 + (i > 1)}", *r[1:]) for i, r in enumerate(ROWS)]
    both = BeforeAfter(
        TableModel(ListSource(ROWS), plain), TableModel(ListSource(after), plain), [(0, 0), (1, 0), (2, 0)]
    )
    return _page(
        Label("Así está en su archivo", "section"), sheet, Label("Así quedarán sus 4 columnas", "section"), table, both
    )


def results():
    summary = Card(
        SummaryList(
            [
                SummaryRow("t", "Tabla", "Atenciones_2026.xlsx · 12.005 filas, 7 columnas"),
                SummaryRow("p", "Datos personales", "2 columnas quitadas, 37 textos, edad en grupos"),
                SummaryRow("f", "Teléfono", ""),
            ]
        )
    )
    receipt = Card(
        ReceiptList(
            [
                ReceiptRow("Visible sin iniciar sesión", "sí, comprobado a las 14:06"),
                ReceiptRow("Filas en el portal", "12.005, las mismas que revisó"),
                ReceiptRow(
                    "Huella del archivo CSV",
                    "9f2c 41d7 e08b 5a36 … c7d1 02be",
                    "none",
                    copy="9f2c",
                    what_is_this="Un resumen que cambia si el archivo cambia.",
                ),
            ]
        )
    )
    stages = StageList(
        "Publicación",
        [
            Stage("a", "Comprobar los archivos", "4 archivos listos; son los que usted revisó."),
            Stage("b", "Subir los archivos", "No cierre el equipo."),
            Stage("c", "Hacer público", "Es el último paso."),
        ],
    )
    stages.show_stage("a", StageState.DONE, right="14:02")
    stages.show_stage(
        "b",
        StageState.CURRENT,
        right="62 %",
        share=0.62,
        detail="Archivo 2 de 4: Patronato_AtencionesSociales_2026octubre.xlsx",
    )
    quality = Card(
        row(
            Ring("Calidad", 310, 405, ("310", "de 405")),
            16,
            (
                HBars(
                    "Calidad",
                    [
                        BarRow("Se encuentra", 1, "100 de 100"),
                        BarRow("Se descarga", 0.2, "20 de 100", 0.8),
                        BarRow("Se reutiliza", 0.87, "65 de 75"),
                    ],
                ),
                1,
            ),
        )
    )
    facet = Card(
        Facet(
            "canton", [FacetValue("Quito", 7312), FacetValue("QUITO ", 312, doubtful=True), FacetValue("Mejía", 1288)]
        )
    )
    left = column(summary, Card(stages), STRETCH, spacing=12)
    right = column(
        receipt,
        quality,
        facet,
        row(
            (Meter("Riesgo", 1, ("Bajo", "Medio", "Alto")), 1),
            24,
            (Meter("Riesgo", 2, ("Bajo", "Medio", "Alto")), 1),
            Icon("users"),
        ),
        STRETCH,
        spacing=12,
    )
    return _page(Columns(left, right))


PAGES = {"controls": controls, "fields": fields, "tables": tables, "results": results}


def main(folder: str) -> None:
    app = QApplication.instance() or QApplication(sys.argv)
    out = Path(folder)
    out.mkdir(parents=True, exist_ok=True)
    for theme in ("light", "dark", "high_contrast"):
        apply_theme(app, theme, 1.0)
        for name, build in PAGES.items():
            page = build()
            page.resize(1100, 900)
            page.show()
            app.processEvents()
            app.processEvents()
            page.grab().save(str(out / f"{name}_{theme}.png"))
            page.close()
            page.deleteLater()


if __name__ == "__main__":
    main(sys.argv[1])
