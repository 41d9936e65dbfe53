"""`registry`: which pieces this program carries; source and packaged program must list the same."""

from __future__ import annotations

import argparse

from desktop_app import __version__
from desktop_app.cli.arguments import command
from desktop_app.cli.console import Console


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = command(commands, "registry", "list the steps, recognisers and treatments of this program")
    parser.set_defaults(run=run)


def run(_options: argparse.Namespace, console: Console) -> int:
    """Print what the package scans found."""
    from desktop_app.core.cleaning import registry
    from desktop_app.core.countries import profiles
    from desktop_app.core.personal_data import treatments
    from desktop_app.core.personal_data.recognisers import rules

    found: dict[str, object] = {
        "version": __version__,
        "steps": sorted(registry()),
        "recognisers": sorted(rule.entity for rule in rules()),
        "treatments": sorted(treatments()),
        "countries": sorted(profiles()),
    }
    for name, values in found.items():
        console.line(f"{name}: {values if isinstance(values, str) else ', '.join(map(str, values))}")  # type: ignore[call-overload]
    console.document(found)
    return 0
